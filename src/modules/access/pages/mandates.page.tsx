import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../../kernel/path.ts';
import {
  ActLink,
  Alert,
  Facts,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  Table,
  Tag,
  Timeline,
  showDay,
  showDayShort,
  type Column,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { bodyPath, decisionsPath, itemPath, mandatePaths } from '../paths.ts';
import { decisionsShown, type DelegatedDecision, type SourceItem } from '../rules/delegation-views.ts';
import {
  possibleEvents,
  type DelegationEvent,
  type DelegationState,
  type standingOn,
} from '../rules/delegation.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { Nothing } from './nothing.tsx';

type Named = { key: string; name: string };
export type DelegationShown = {
  number: number;
  from: Named;
  to: Named;
  subject: string;
  holder: string;
  reporting: string;
  reportsTo: Named | null;
  source: string;
  endsOn: Day | null;
  state: DelegationState;
  standing: Standing;
};
type Standing = ReturnType<typeof standingOn>;
export type StepShown = {
  event: 'proposed' | DelegationEvent;
  on: Day;
  until: Day | null;
  reason: string;
  by: string | null;
};

const stateShape: Readonly<Record<Standing, TagState>> = {
  proposed: 'part',
  'in-force': 'run',
  'ends-soon': 'warn',
  over: 'bad',
  withdrawn: 'idle',
};
const stepPath: Readonly<Record<DelegationEvent, (number: number) => string>> = {
  'put-in-force': (number) => mandatePaths.entry.to({ number: String(number) }),
  extended: (number) => mandatePaths.extension.to({ number: String(number) }),
  withdrawn: (number) => mandatePaths.withdrawal.to({ number: String(number) }),
};
const recordPath = (number: number): string => mandatePaths.delegation.to({ number: String(number) });

type ListView = { context: PageContext; rows: readonly DelegationShown[]; mayEdit: boolean };

/** What bodies have handed on to each other. */
export function DelegationListPage({ context, rows, mayEdit }: ListView) {
  const { language } = context;
  const { delegations: text } = accessTexts[language];
  const create = (
    <ActLink href={mandatePaths.newDelegation.to({})} kind="primary">
      {text.create}
    </ActLink>
  );
  return (
    <Layout context={context} title={text.title} crumbs={[{ text: text.title }]}>
      <PageHead title={text.title} lead={text.lead} acts={mayEdit ? create : undefined} />
      <PageHelp language={context.language} help={accessHelp.delegations} />
      {rows.length === 0 ? (
        <Nothing heading={text.empty}>{text.emptyHelp}</Nothing>
      ) : (
        <Table
          language={language}
          caption={text.caption}
          isCaptionHidden
          isStacked
          columns={columnsOf(language)}
          rows={rows}
        />
      )}
    </Layout>
  );
}

function columnsOf(language: Language): Column<DelegationShown>[] {
  const { delegations: text } = accessTexts[language];
  const bodyOf = (body: Named) => <a href={bodyPath.to(body)}>{body.name}</a>;
  return [
    {
      key: 'subject',
      head: text.subject,
      isRowHead: true,
      cell: ({ number, subject }) => <a href={recordPath(number)}>{subject}</a>,
    },
    { key: 'from', head: text.from, repeatsHead: true, cell: ({ from }) => bodyOf(from) },
    { key: 'to', head: text.to, repeatsHead: true, cell: ({ to }) => bodyOf(to) },
    { key: 'reporting', head: text.reporting, repeatsHead: true, cell: ({ reporting }) => reporting },
    {
      key: 'ends',
      head: text.ends,
      repeatsHead: true,
      cell: ({ endsOn }) => (endsOn === null ? text.noEnd : showDayShort(endsOn, language)),
    },
    {
      key: 'state',
      head: text.state,
      cell: ({ standing }) => <Tag state={stateShape[standing]}>{text.states[standing]}</Tag>,
    },
  ];
}

type RecordView = {
  context: PageContext;
  delegation: DelegationShown & { steps: readonly StepShown[] };
  /** Where it was decided, as far as the reader may know of it. */
  item: SourceItem | undefined;
  /** Undefined where it never was in force. */
  decided: readonly DelegatedDecision[] | undefined;
  mayEdit: boolean;
};

/** One delegation: what it allows, what was decided under it, what has happened to it, and what can. */
export function DelegationPage({ context, delegation, item, decided, mayEdit }: RecordView) {
  const { language } = context;
  const { delegations: text } = accessTexts[language];
  const { number, standing, steps } = delegation;
  const title = text.titleOf(number);
  const words = { 'put-in-force': text.enter, extended: text.extend, withdrawn: text.withdraw };
  const acts = possibleEvents(delegation).map((event) => (
    <ActLink href={stepPath[event](number)}>{words[event]}</ActLink>
  ));
  return (
    <Layout
      context={context}
      title={title}
      crumbs={[{ text: text.title, href: mandatePaths.delegations.to({}) }, { text: title }]}
    >
      <PageHead
        title={title}
        status={{ state: stateShape[standing], word: text.states[standing] }}
        lead={delegation.subject}
        acts={mayEdit && acts.length > 0 ? <>{acts}</> : undefined}
      />
      <EndAlarm language={language} delegation={delegation} />
      <Facts facts={factsOf(delegation, item, language)} />
      <Section heading={text.reporting}>
        <p>{said(delegation.reporting, language)}</p>
        <ReportsTo language={language} delegation={delegation} />
      </Section>
      {decided !== undefined && <Decided {...{ language, delegation, decided }} />}
      <Section heading={text.life}>
        <Timeline entries={steps.map((step) => stepEntry(step, language))} />
      </Section>
    </Layout>
  );
}

/** Who is told of each decision: the next draft of that body's agenda begins with them. */
function ReportsTo({
  language,
  delegation: { reportsTo, from },
}: Pick<AlarmProps, 'language' | 'delegation'>) {
  const told = reportsTo ?? from;
  return (
    <p>
      {accessTexts[language].delegations.reportsTo}: <a href={bodyPath.to(told)}>{told.name}</a>
    </p>
  );
}

const said = (words: string, language: Language): string =>
  words === '' ? accessTexts[language].common.unknown : words;

function factsOf(delegation: DelegationShown, item: SourceItem | undefined, language: Language) {
  const { delegations: text } = accessTexts[language];
  const { from, to, holder, source, endsOn } = delegation;
  const known = item && `${item.bodyName} ${showDayShort(item.heldOn, language)}`;
  const where = item ? (
    <a href={itemPath.to(item.address)}>{text.itemOf(item.number, item.title)}</a>
  ) : (
    said(source, language)
  );
  return [
    { term: text.from, value: <a href={bodyPath.to(from)}>{from.name}</a> },
    { term: text.to, value: <a href={bodyPath.to(to)}>{to.name}</a> },
    { term: text.holder, value: said(holder, language) },
    { term: text.ends, value: endsOn === null ? text.noEnd : showDay(endsOn, language) },
    { term: text.source, value: where, ...(known !== undefined && { note: known }) },
  ];
}

type AlarmProps = { language: Language; delegation: DelegationShown };

function EndAlarm({ language, delegation: { standing, endsOn } }: AlarmProps) {
  const { delegations: text } = accessTexts[language];
  if (endsOn === null || (standing !== 'over' && standing !== 'ends-soon')) return null;
  const day = showDay(endsOn, language);
  const words = standing === 'over' ? text.over(day) : text.endsSoon(day);
  return (
    <Alert language={language} kind="warning" heading={text.states[standing]}>
      <p>{words}</p>
    </Alert>
  );
}

type DecidedProps = AlarmProps & { decided: readonly DelegatedDecision[] };

/** The register of what was decided under it, as the reader may read it. */
function Decided({ language, delegation: { to }, decided }: DecidedProps) {
  const { delegations: text } = accessTexts[language];
  const all = { href: withQuery(decisionsPath.to({}), { forum: to.key }), text: text.decidedAll };
  return (
    <Section
      heading={text.decided(to.name)}
      link={all}
      {...(decided.length === decisionsShown && { note: text.decidedMore(decided.length) })}
    >
      {decided.length === 0 ? (
        <p>{text.decidedNone}</p>
      ) : (
        <List
          rows={decided.map(({ title, outcome, heldOn, bodyName, address }) => ({
            main: <a href={itemPath.to(address)}>{title}</a>,
            note: `${outcome}, ${bodyName}`,
            date: { text: showDayShort(heldOn, language), dateTime: heldOn },
          }))}
        />
      )}
    </Section>
  );
}

function stepEntry({ event, on, until, reason, by }: StepShown, language: Language) {
  const { delegations: text } = accessTexts[language];
  const what = until === null ? text.events[event] : text.extendedUntil(showDayShort(until, language));
  const note = [reason, by === null ? '' : text.recordedBy(by)].filter(Boolean).join(', ');
  return {
    when: showDayShort(on, language),
    dateTime: on,
    what: note === '' ? what : `${what}: ${note}`,
  };
}
