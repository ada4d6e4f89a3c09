import {
  ActLink,
  ChipList,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  Layout,
  PageHead,
  Pagination,
  Section,
  Table,
  Tag,
  showDay,
  weekday,
  type Child,
  type Column,
  type PageContext,
  PageHelp,
  TermText,
} from '../../../platform/design/index.ts';
import { meetingsHelp } from '../text-help.ts';
import { withQuery } from '../../../kernel/path.ts';
import { calendarPath, decisionsPath, mattersPath, meetingsPaths } from '../paths.ts';
import {
  isFiltered,
  listQuery,
  matchesShownMax,
  meetingsAPage,
  noFilter,
  usualDirection,
  type ListFilter,
  type ListedMeeting,
  type MeetingList,
} from '../rules/meeting-list-view.ts';
import { meetingStanding } from '../rules/meeting-states.ts';
import { meetingsTexts } from '../text.ts';
import { itemHref, itemLabel, meetingHref, navigationKey } from './meeting-words.ts';
import { standingState } from './meeting.page.tsx';

export type MeetingListView = {
  readonly context: PageContext;
  readonly list: MeetingList;
  readonly filter: ListFilter;
  readonly today: string;
};

const addressOf = (filter: ListFilter): string => withQuery(meetingsPaths.list.to({}), listQuery(filter));

/** Where nothing is asked for, the lead is where the field's words first stand. */
const Lead = ({ words, view: { context, filter } }: { words: string; view: MeetingListView }) => (
  <TermText language={context.language} terms={isFiltered(filter) ? [] : ['forum']}>
    {words}
  </TermText>
);

/** All meetings the reader may see, by year; what is asked for stands in the address. */
export function MeetingListPage(view: MeetingListView) {
  const { context, list, filter } = view;
  const text = meetingsTexts[context.language];
  const isEmpty = list.bodies.length === 0;
  const lead = isFiltered(filter) ? text.found(list.total) : text.listLead(list.total, list.bodies.length);
  const pages = Math.ceil(list.total / meetingsAPage);
  return (
    <Layout
      context={context}
      title={text.listTitle}
      active={navigationKey}
      crumbs={[{ text: text.meetings }]}
    >
      <PageHead
        title={text.listTitle}
        {...(!isEmpty && { lead: <Lead words={lead} view={view} />, acts: <MoreWays view={view} /> })}
      />
      <PageHelp language={context.language} help={meetingsHelp.list} />
      {isEmpty ? (
        <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <BodyChips view={view} />
          <Filters view={view} />
          {list.meetings.length === 0 ? <NothingFound view={view} /> : <Meetings view={view} />}
          <Pagination
            language={context.language}
            page={filter.page}
            pages={pages}
            to={(page) => addressOf({ ...filter, page })}
          />
        </>
      )}
    </Layout>
  );
}

/** The meetings by their days, and the same records by decision and by matter. */
const MoreWays = ({ view: { context } }: { view: MeetingListView }) => (
  <>
    <ActLink href={calendarPath.to({})}>{meetingsTexts[context.language].toCalendar}</ActLink>
    <ActLink href={mattersPath.to({})}>{meetingsTexts[context.language].toMatters}</ActLink>
    <ActLink href={decisionsPath.to({})}>{meetingsTexts[context.language].toDecisions}</ActLink>
  </>
);

function BodyChips({ view: { context, list, filter } }: { view: MeetingListView }) {
  const text = meetingsTexts[context.language];
  const chip = (key: string, word: string) => ({
    text: word,
    href: addressOf({ ...filter, body: key, page: 1 }),
    isCurrent: filter.body === key,
  });
  const chips = [chip('', text.allBodies), ...list.bodies.map(({ key, shortName }) => chip(key, shortName))];
  return <ChipList label={text.filterBody} chips={chips} />;
}

function Filters({ view: { context, list, filter } }: { view: MeetingListView }) {
  const text = meetingsTexts[context.language];
  const years = [
    { value: '', text: text.noYear },
    ...list.years.map((year) => ({ value: year, text: year })),
  ];
  const minutes = [
    { value: '', text: text.minutesChoices[''] },
    { value: 'med', text: text.minutesChoices.with },
    { value: 'uden', text: text.minutesChoices.without },
  ];
  const query = listQuery(filter);
  return (
    <FilterBar
      language={context.language}
      action={meetingsPaths.list.to({})}
      {...(isFiltered(filter) && { clearHref: addressOf(noFilter) })}
    >
      {filter.body !== '' && <input type="hidden" name="forum" value={filter.body} />}
      <FilterText name="q" label={text.filterWords} value={filter.words} />
      <FilterSelect name="aar" label={text.filterYear} value={filter.year} options={years} />
      <FilterSelect
        name="referat"
        label={text.filterMinutes}
        value={query['referat'] ?? ''}
        options={minutes}
      />
    </FilterBar>
  );
}

function NothingFound({ view: { context } }: { view: MeetingListView }) {
  const text = meetingsTexts[context.language];
  const all = <ActLink href={addressOf(noFilter)}>{text.clearFilter}</ActLink>;
  return (
    <EmptyState heading={text.nothingFoundTitle} acts={all}>
      {text.nothingFoundText}
    </EmptyState>
  );
}

/** By year when they stand in the order of their days, else as one list. */
function Meetings({ view }: { view: MeetingListView }) {
  const { list, filter, context } = view;
  const text = meetingsTexts[context.language];
  if (filter.order === 'body')
    return (
      <div class="rv-meetings">
        <MeetingTable view={view} meetings={list.meetings} caption={text.listCaption} isSortable />
      </div>
    );
  const years = [...new Set(list.meetings.map(({ heldOn }) => heldOn.slice(0, 4)))];
  return (
    <div class="rv-meetings">
      {years.map((year, index) => (
        <Section heading={year}>
          <MeetingTable
            view={view}
            meetings={list.meetings.filter(({ heldOn }) => heldOn.startsWith(year))}
            caption={text.listCaptionYear(year)}
            isSortable={index === 0}
          />
        </Section>
      ))}
    </div>
  );
}

type TableProps = {
  view: MeetingListView;
  meetings: readonly ListedMeeting[];
  caption: string;
  /** The order is chosen in the first table and holds for all. */
  isSortable: boolean;
};

function MeetingTable({ view, meetings, caption, isSortable }: TableProps) {
  const { filter, context } = view;
  const sorting = {
    key: filter.order,
    direction: filter.direction,
    to: (key: string, direction: ListFilter['direction']) => {
      const order = key === 'body' ? 'body' : 'day';
      const asked = order === filter.order ? direction : usualDirection(order);
      return addressOf({ ...filter, order, direction: asked, page: 1 });
    },
  };
  return (
    <Table
      language={context.language}
      caption={caption}
      isCaptionHidden
      isStacked
      columns={columnsOf(view)}
      rows={meetings}
      {...(isSortable && { sorting })}
    />
  );
}

function columnsOf({ context, today }: MeetingListView): Column<ListedMeeting>[] {
  const { language } = context;
  const text = meetingsTexts[language];
  return [
    {
      key: 'day',
      head: text.columnDay,
      isRowHead: true,
      isSortable: true,
      cell: (meeting) => <MeetingCell meeting={meeting} context={context} />,
    },
    { key: 'body', head: text.columnBody, isSortable: true, cell: ({ bodyName }) => bodyName },
    { key: 'items', head: text.columnItems, isNumber: true, cell: ({ itemCount }) => itemCount },
    {
      key: 'state',
      head: text.columnState,
      cell: ({ state, heldOn, documentType }): Child => {
        const standing = meetingStanding(state, heldOn, today);
        const word = standing === 'held' ? text.documentTypes[documentType] : text.standings[standing];
        return (
          <Tag state={standingState[standing]} isQuiet>
            {word}
          </Tag>
        );
      },
    },
  ];
}

type CellProps = { meeting: ListedMeeting; context: PageContext };

/** The meeting's day as its link, and under it the items that hold what was searched for. */
function MeetingCell({ meeting, context: { language } }: CellProps) {
  const text = meetingsTexts[language];
  const { heldOn, sequence, bodyShortName } = meeting;
  const shown = meeting.matches.slice(0, matchesShownMax);
  return (
    <>
      <a href={meetingHref(meeting)}>
        {showDay(heldOn, language)}
        {sequence > 1 && ` (${sequence})`}
        <span class="sr-only">, {bodyShortName}</span>
      </a>{' '}
      <span class="rv-muted">{weekday(heldOn, language)}</span>
      {shown.map((item) => (
        <small class="rv-match">
          <a href={itemHref(meeting, item.address)}>{text.itemTitle(itemLabel(item), item.title)}</a>
        </small>
      ))}
      {meeting.matches.length > shown.length && <small class="rv-match">{text.moreMatches}</small>}
    </>
  );
}
