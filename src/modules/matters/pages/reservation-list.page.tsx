import type { OutcomeCode } from '../../../kernel/outcome.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  ChipList,
  EmptyState,
  FilterBar,
  FilterSelect,
  Layout,
  PageHead,
  PageHelp,
  Pagination,
  Section,
  Table,
  Tag,
  showDayShort,
  type Column,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { registerPaths, reservationPaths } from '../paths.ts';
import {
  allReservations,
  isNarrowed,
  isReadyToSettle,
  kindWords,
  reservationKinds,
  reservationQuery,
  reservationsAPage,
  reservationStates,
  type ReservationFilter,
  type ReservationList,
  type ReservationRow,
} from '../rules/reservation-filter.ts';
import { mattersHelp } from '../text-help.ts';
import { reservationTexts } from '../text-reservations.ts';
import { mattersTexts } from '../text.ts';
import { inDanish, itemLabel, navigationKey } from './words.ts';

export type ShownReservation = ReservationRow & { readonly href: string; readonly itemHref: string };
export type ReservationListView = {
  readonly context: PageContext;
  readonly filter: ReservationFilter;
  readonly list: ReservationList;
  readonly rows: readonly ShownReservation[];
  readonly outcome: (code: OutcomeCode) => { readonly word: string };
};

const addressOf = (filter: ReservationFilter): string =>
  withQuery(reservationPaths.list.to({}), reservationQuery(filter));

/** Every reservation the reader may see: who took it, where, and how it stands. */
export function ReservationListPage(view: ReservationListView) {
  const { context, filter, list, rows } = view;
  const { language } = context;
  const text = reservationTexts[language];
  const file = withQuery(reservationPaths.file.to({}), { ...reservationQuery(filter), side: '' });
  const crumbs = [
    { text: mattersTexts[language].register.title, href: registerPaths.list.to({}) },
    { text: text.title },
  ];
  const isEmpty = list.bodies.length === 0;
  const acts = <ActLink href={file}>{text.download}</ActLink>;
  return (
    <Layout context={context} title={text.title} active={navigationKey} crumbs={crumbs}>
      <PageHead
        title={text.title}
        {...(!isEmpty && { lead: text.lead(list.total, list.open) })}
        {...(rows.length > 0 && { acts })}
      />
      <PageHelp language={language} help={mattersHelp.reservations} />
      {isEmpty ? (
        <Section heading={text.title}>
          <EmptyState heading={text.emptyTitle}>{text.emptyText}</EmptyState>
        </Section>
      ) : (
        <>
          <Filters view={view} />
          {rows.length === 0 ? <Nothing view={view} /> : <Rows view={view} />}
          <Pagination
            language={language}
            page={filter.page}
            pages={Math.ceil(list.total / reservationsAPage)}
            to={(page) => addressOf({ ...filter, page })}
          />
        </>
      )}
    </Layout>
  );
}

/** How it stands as chips, the rest as a form; both are the address. */
function Filters({ view: { context, filter, list } }: { view: ReservationListView }) {
  const text = reservationTexts[context.language];
  const chips = ['' as const, ...reservationStates].map((state) => ({
    text: state === '' ? text.all : text.states[state],
    href: addressOf({ ...filter, state, page: 1 }),
    isCurrent: filter.state === state,
  }));
  const { stand = '' } = reservationQuery(filter);
  const options = (all: string, some: readonly { key: string; name: string }[]) => [
    { value: '', text: all },
    ...some.map(({ key, name }) => ({ value: key, text: name })),
  ];
  const kinds = reservationKinds.map((kind) => ({ key: kindWords[kind], name: text.kinds[kind] }));
  return (
    <>
      <ChipList label={text.state} chips={chips} />
      <FilterBar
        language={context.language}
        action={reservationPaths.list.to({})}
        {...(isNarrowed(filter) && { clearHref: addressOf(allReservations) })}
      >
        {stand !== '' && <input type="hidden" name="stand" value={stand} />}
        <FilterSelect
          name="organisation"
          label={text.party}
          value={filter.organisation}
          options={options(text.everybody, list.organisations)}
        />
        <FilterSelect
          name="forum"
          label={text.body}
          value={filter.body}
          options={options(text.everyBody, list.bodies)}
        />
        <FilterSelect
          name="slags"
          label={text.kind}
          value={filter.kind === '' ? '' : kindWords[filter.kind]}
          options={options(text.everyKind, kinds)}
        />
      </FilterBar>
    </>
  );
}

function Nothing({ view: { context } }: { view: ReservationListView }) {
  const text = reservationTexts[context.language];
  return (
    <Section heading={text.title}>
      <EmptyState
        heading={text.nothingTitle}
        acts={<ActLink href={addressOf(allReservations)}>{text.showAll}</ActLink>}
      >
        {text.nothingText}
      </EmptyState>
    </Section>
  );
}

function Rows({ view }: { view: ReservationListView }) {
  const { context, rows } = view;
  return (
    <div class="rv-register">
      <Table
        language={context.language}
        caption={reservationTexts[context.language].title}
        isCaptionHidden
        isStacked
        columns={columnsOf(view)}
        rows={rows}
      />
    </div>
  );
}

const stateTags: Readonly<Record<ReservationRow['state'], TagState>> = {
  open: 'res',
  maintained: 'bad',
  lifted: 'done',
};

function columnsOf(view: ReservationListView): Column<ShownReservation>[] {
  const { language } = view.context;
  const text = reservationTexts[language];
  return [
    {
      key: 'day',
      head: text.day,
      cell: ({ heldOn }) => <time datetime={heldOn}>{showDayShort(heldOn, language)}</time>,
    },
    { key: 'body', head: text.body, cell: ({ bodyShortName }) => bodyShortName },
    {
      key: 'party',
      head: text.party,
      isRowHead: true,
      cell: (row) => <Words row={row} view={view} />,
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ state, settledOn }) => (
        <>
          <Tag state={stateTags[state]} isQuiet={state === 'lifted'}>
            {text.states[state]}
          </Tag>
          {settledOn !== null && <small>{` ${showDayShort(settledOn, language)}`}</small>}
        </>
      ),
    },
    { key: 'kind', head: text.kind, cell: ({ kind }) => (kind === null ? '' : text.kinds[kind]) },
  ];
}

/** Who, as the way to the reservation; under it what was said, and whether it can be settled now. */
function Words({ row, view: { context, outcome } }: { row: ShownReservation; view: ReservationListView }) {
  const text = reservationTexts[context.language];
  const isReady = isReadyToSettle(row) && row.waitedFor !== null;
  return (
    <>
      <a href={row.href}>{row.party ?? text.unnamedParty}</a>
      <small>
        <span {...inDanish(context.language)}>{row.text}</span>
        {isReady && row.waitedFor !== null && ` · ${text.ready(outcome(row.waitedFor).word)}`}
      </small>
      <small>
        <a href={row.itemHref}>{text.item(itemLabel(row), row.title)}</a>
      </small>
    </>
  );
}
