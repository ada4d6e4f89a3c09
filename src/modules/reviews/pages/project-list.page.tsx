import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  List,
  Section,
  Table,
  Tag,
  showDayShort,
  type Column,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { bodyPath, projectPaths } from '../paths.ts';
import { isNear, type ProjectState } from '../rules/project.ts';
import type { ProjectHead } from '../rules/project-views.ts';
import { reviewHelp } from '../text-help.ts';
import { reviewTexts } from '../text.ts';
import { ListFrame } from './list-frame.tsx';

/** How far a project has come, as the colour of its tag. */
export const projectShape: Readonly<Record<ProjectState, TagState>> = {
  ordered: 'idle',
  approved: 'part',
  contracted: 'part',
  designed: 'part',
  running: 'run',
  reported: 'done',
};
const recordHref = ({ number }: { readonly number: number }): string =>
  projectPaths.record.to({ number: String(number) });

type ListView = {
  context: PageContext;
  rows: readonly ProjectHead[];
  /** The last day a deadline is called near. */
  nearBy: Day;
  mayEdit: boolean;
};

/** Every evaluation project, those under way first. */
export function ProjectListPage({ context, rows, nearBy, mayEdit }: ListView) {
  const { language } = context;
  const { projects: text } = reviewTexts[language];
  const frame = { context, text, mayEdit, help: reviewHelp.projects, createHref: projectPaths.create.to({}) };
  return (
    <ListFrame {...frame} isEmpty={rows.length === 0}>
      <Table
        {...{ language, rows, columns: columnsOf(language, nearBy), caption: text.caption }}
        isCaptionHidden
        isStacked
      />
    </ListFrame>
  );
}

function columnsOf(language: Language, nearBy: Day): Column<ProjectHead>[] {
  const { projects: text } = reviewTexts[language];
  return [
    {
      key: 'title',
      head: text.name,
      isRowHead: true,
      cell: (row) => <a href={recordHref(row)}>{row.title}</a>,
    },
    {
      key: 'ordered',
      head: text.orderedBy,
      repeatsHead: true,
      cell: ({ orderedBy }) => <a href={bodyPath.to(orderedBy)}>{orderedBy.name}</a>,
    },
    { key: 'evaluator', head: text.evaluator, repeatsHead: true, cell: ({ evaluator }) => evaluator },
    {
      key: 'deadline',
      head: text.deadline,
      repeatsHead: true,
      cell: (row) => <Deadline language={language} row={row} nearBy={nearBy} />,
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ state }) => <Tag state={projectShape[state]}>{text.states[state]}</Tag>,
    },
  ];
}

function Deadline({ language, row, nearBy }: { language: Language; row: ProjectHead; nearBy: Day }) {
  if (row.deadlineOn === null) return null;
  const day = showDayShort(row.deadlineOn, language);
  return isNear(row, nearBy) ? <b>{day}</b> : <>{day}</>;
}

/** At the side of an item: the projects it ordered or approved. */
export const OfItem = ({ language, projects }: { language: Language; projects: readonly ProjectHead[] }) => {
  const { projects: text } = reviewTexts[language];
  return (
    <Section heading={text.ofItem}>
      <List
        rows={projects.map((project) => ({
          main: <a href={recordHref(project)}>{project.title}</a>,
          note: text.states[project.state],
        }))}
      />
    </Section>
  );
};
