import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  ActLink,
  Alert,
  Facts,
  FilterBar,
  FilterText,
  Layout,
  PageHead,
  PageHelp,
  Section,
  Table,
  showDay,
  showDayShort,
  type Column,
  type PageContext,
} from '../../../platform/design/index.ts';
import { bodyPath, mandatePaths } from '../paths.ts';
import {
  decisionTasks,
  type DecisionRight,
  type DecisionTask,
  type ProposedRoute,
  type RouteRemark,
} from '../rules/decision-rights.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { Nothing } from './nothing.tsx';

export type BodyShown = { readonly id: string; readonly key: string; readonly name: string };
export type VersionShown = {
  readonly number: number;
  readonly holdsFrom: Day | null;
  readonly isPolitical: boolean;
  readonly source: string;
  readonly reason: string;
  readonly recordedBy: string | null;
  readonly rights: readonly DecisionRight[];
};
type Kind = { readonly key: string; readonly title: string; readonly version: VersionShown };

export type RightsListView = {
  readonly context: PageContext;
  readonly kinds: readonly Kind[];
  readonly bodies: readonly BodyShown[];
  readonly on: Day;
  /** The day is another than today. */
  readonly isAsked: boolean;
  readonly mayEdit: boolean;
};

/** Who decides what, on a day. */
export function DecisionRightsPage({ context, kinds, bodies, on, isAsked, mayEdit }: RightsListView) {
  const { language } = context;
  const { decisionRights: text } = accessTexts[language];
  const list = mandatePaths.decisionRights.to({});
  const create = <ActLink href={mandatePaths.newKind.to({})}>{text.create}</ActLink>;
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead
        title={text.title}
        lead={isAsked ? text.leadOn(showDay(on, language)) : text.lead}
        acts={mayEdit ? create : undefined}
      />
      <PageHelp language={language} help={accessHelp.decisionRights} />
      <FilterBar language={language} action={list} clearHref={isAsked ? list : undefined}>
        <FilterText name="dag" label={text.on} value={isAsked ? showDayShort(on, language) : ''} />
      </FilterBar>
      {kinds.length === 0 ? (
        <Nothing heading={text.empty}>{isAsked ? text.notYet : text.emptyHelp}</Nothing>
      ) : (
        <Table
          {...{ language, rows: kinds, caption: text.caption }}
          columns={[kindColumn(language), ...taskColumns<Kind>(language, bodies, ({ version }) => version)]}
          isCaptionHidden
          isStacked
        />
      )}
    </Layout>
  );
}

function kindColumn(language: Language): Column<Kind> {
  const { decisionRights: text } = accessTexts[language];
  return {
    key: 'kind',
    head: text.kind,
    isRowHead: true,
    cell: ({ key, title, version }) => (
      <>
        <a href={mandatePaths.kind.to({ key: key })}>{title}</a>
        {version.isPolitical && <span class="rv-cell-note">{text.politicalShort}</span>}
        {version.source !== '' && <span class="rv-cell-note">{version.source}</span>}
      </>
    ),
  };
}

function taskColumns<Row>(
  language: Language,
  bodies: readonly BodyShown[],
  of: (row: Row) => VersionShown,
): Column<Row>[] {
  const { tasks } = accessTexts[language].decisionRights;
  return decisionTasks.map((task) => ({
    key: task,
    head: tasks[task],
    repeatsHead: true,
    cell: (row) => <Bodies bodies={having(task, of(row).rights, bodies)} />,
  }));
}

/** The bodies that have a task, in the order of `bodies`. */
export const having = (
  task: DecisionTask,
  rights: readonly DecisionRight[],
  bodies: readonly BodyShown[],
): BodyShown[] => bodies.filter(({ id }) => rights.some((one) => one.bodyId === id && one.task === task));

const Bodies = ({ bodies }: { bodies: readonly BodyShown[] }) => (
  <>
    {bodies.map((body, index) => (
      <>
        {index > 0 && ', '}
        <a href={bodyPath.to(body)}>{body.name}</a>
      </>
    ))}
  </>
);

export type KindView = {
  readonly context: PageContext;
  readonly kind: { readonly key: string; readonly title: string };
  /** What holds today, with the route of a case; null where nothing holds yet. */
  readonly now: { readonly version: VersionShown; readonly route: ProposedRoute } | null;
  /** Newest first. */
  readonly versions: readonly VersionShown[];
  readonly bodies: readonly BodyShown[];
  readonly today: Day;
  readonly mayEdit: boolean;
};

/** One kind of matter: the route of its cases today, and what was agreed when. */
export function KindPage(view: KindView) {
  const { context, kind, now, versions, bodies, mayEdit } = view;
  const { language } = context;
  const { decisionRights: text } = accessTexts[language];
  const change = (
    <ActLink href={mandatePaths.rightsChange.to({ key: kind.key })} kind="primary">
      {text.change}
    </ActLink>
  );
  return (
    <Layout
      context={context}
      title={kind.title}
      crumbs={[{ text: text.title, href: mandatePaths.decisionRights.to({}) }, { text: kind.title }]}
    >
      <PageHead title={kind.title} lead={text.routeLead} acts={mayEdit ? change : undefined} />
      {now === null ? (
        <Nothing heading={text.route}>{text.notYet}</Nothing>
      ) : (
        <>
          <Remarks language={language} remarks={now.route.remarks} />
          <Facts facts={factsOf(now.version, language)} />
          <Section heading={text.route}>
            <RouteTable language={language} route={now.route} bodies={bodies} />
          </Section>
        </>
      )}
      <Section heading={text.versions}>
        <Table
          {...{ language, rows: versions, caption: text.versions }}
          columns={[
            versionColumn(view),
            ...taskColumns<VersionShown>(language, bodies, (version) => version),
          ]}
          isCaptionHidden
          isStacked
        />
      </Section>
    </Layout>
  );
}

function factsOf({ holdsFrom, isPolitical, source }: VersionShown, language: Language) {
  const { decisionRights: text, common } = accessTexts[language];
  return [
    { term: text.holdsFrom, value: holdsFrom === null ? text.always : showDay(holdsFrom, language) },
    { term: text.source, value: source === '' ? common.unknown : source },
    ...(isPolitical ? [{ term: text.politicalShort, value: text.political }] : []),
  ];
}

/** What somebody should look at before a case takes this route. */
function Remarks({ language, remarks }: { language: Language; remarks: readonly RouteRemark[] }) {
  const { decisionRights: text } = accessTexts[language];
  if (remarks.length === 0) return null;
  return (
    <Alert language={language} kind="warning" heading={text.remarks}>
      <ul>
        {remarks.map((remark) => (
          <li>{text.remark[remark.code]('body' in remark ? remark.body : '')}</li>
        ))}
      </ul>
    </Alert>
  );
}

type RouteProps = { language: Language; route: ProposedRoute; bodies: readonly BodyShown[] };

function RouteTable({ language, route, bodies }: RouteProps) {
  const { decisionRights: text } = accessTexts[language];
  const rows = route.steps.map(({ body, task }, index) => ({ step: index + 1, body, task }));
  const keyOf = (id: string): string => bodies.find((body) => body.id === id)?.key ?? '';
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'step', head: text.step, isNumber: true, cell: ({ step }) => step },
    {
      key: 'body',
      head: text.body,
      isRowHead: true,
      cell: ({ body }) => <a href={bodyPath.to({ key: keyOf(body.id) })}>{body.name}</a>,
    },
    { key: 'task', head: text.task, cell: ({ task }) => text.tasks[task] },
  ];
  return <Table {...{ language, columns, rows, caption: text.route }} isCaptionHidden isStacked />;
}

function versionColumn({ context: { language }, now, today }: KindView): Column<VersionShown> {
  const { decisionRights: text, delegations } = accessTexts[language];
  const stateOf = ({ number, holdsFrom }: VersionShown): string => {
    if (number === now?.version.number) return text.holdsNow;
    return holdsFrom !== null && holdsFrom > today ? text.holdsLater : text.before;
  };
  return {
    key: 'version',
    head: text.holdsFrom,
    isRowHead: true,
    cell: (version) => (
      <>
        {version.holdsFrom === null ? text.always : showDayShort(version.holdsFrom, language)}
        <span class="rv-cell-note">{stateOf(version)}</span>
        {[version.source, version.reason]
          .filter((words) => words !== '')
          .map((words) => (
            <span class="rv-cell-note">{words}</span>
          ))}
        {version.recordedBy !== null && (
          <span class="rv-cell-note">{delegations.recordedBy(version.recordedBy)}</span>
        )}
      </>
    ),
  };
}
