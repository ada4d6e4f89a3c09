import type { Day } from '../../../kernel/day.ts';
import {
  ActLink,
  FilterBar,
  FilterSelect,
  Layout,
  PageHead,
  PageHelp,
  showDayShort,
  Tag,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { staffingPaths } from '../paths.ts';
import type { StaffingHead } from '../rules/staffing-views.ts';
import { mandatesHelp } from '../text-help.ts';
import { mandateTexts } from '../text.ts';
import { staffingHref } from './staffing-forms.ts';
import { staffingTag } from './words.ts';
import { TableOrEmpty } from './table-or-empty.tsx';

type Listed = StaffingHead & { nominationCount: number; municipalityCount: number };
export const shownStaffings = ['i-gang', 'afsluttede', 'alle'] as const;
type View = {
  context: PageContext;
  staffings: readonly Listed[];
  show: (typeof shownStaffings)[number];
  today: Day;
  keeps: boolean;
};

/** Seats to be filled, with their deadlines. */
export function StaffingListPage({ context, staffings, show, today, keeps }: View) {
  const { language } = context;
  const { staffingList: text } = mandateTexts[language];
  const acts = [
    <ActLink href={staffingPaths.compositions.to({})}>{text.compositions}</ActLink>,
    keeps && <ActLink href={staffingPaths.clusters.to({})}>{text.clusters}</ActLink>,
    keeps && (
      <ActLink kind="primary" href={staffingPaths.create.to({})}>
        {text.create}
      </ActLink>
    ),
  ];
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} acts={acts} />
      <PageHelp language={language} help={mandatesHelp.staffings} />
      <FilterBar language={language} action={staffingPaths.list.to({})}>
        <FilterSelect
          name="vis"
          label={text.show}
          value={show}
          options={shownStaffings.map((value) => ({ value, text: text.shows[value] }))}
        />
      </FilterBar>
      <TableOrEmpty
        language={language}
        caption={text.title}
        rows={staffings}
        columns={columnsOf(context, today)}
        empty={{ heading: text.empty, help: keeps ? text.emptyKeeper : text.emptyReader }}
      />
    </Layout>
  );
}

function columnsOf({ language }: PageContext, today: Day): Column<Listed>[] {
  const { staffingList: text, staffingStates } = mandateTexts[language];
  return [
    {
      key: 'title',
      head: text.name,
      isRowHead: true,
      cell: (staffing) => (
        <>
          <a href={staffingHref(staffing)}>{staffing.title}</a>
          {staffing.body && <span class="rv-cell-note">{staffing.body.name}</span>}
        </>
      ),
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ state }) => (
        <Tag state={staffingTag[state]} isQuiet>
          {staffingStates[state]}
        </Tag>
      ),
    },
    {
      key: 'due',
      head: text.due,
      repeatsHead: true,
      cell: ({ dueOn, state }) => (
        <>
          {showDayShort(dueOn, language)}
          {state === 'open' && dueOn < today && <span class="rv-cell-note">{text.passed}</span>}
        </>
      ),
    },
    {
      key: 'seats',
      head: text.seats,
      repeatsHead: true,
      cell: ({ seatsMin, seatsMax }) => text.range(seatsMin, seatsMax),
    },
    {
      key: 'nominations',
      head: text.nominations,
      repeatsHead: true,
      cell: ({ nominationCount, municipalityCount }) => text.counted(nominationCount, municipalityCount),
    },
  ];
}
