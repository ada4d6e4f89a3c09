import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  ActLink,
  Facts,
  Layout,
  PageHead,
  PageHelp,
  Prose,
  Section,
  Table,
  Tag,
  Timeline,
  showDayShort,
  type Column,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { bodyPath, mandatePaths } from '../paths.ts';
import { possibleEvents, type DelegationEvent, type DelegationState } from '../rules/delegation.ts';
import { accessHelp } from '../text-help.ts';
import { accessTexts } from '../text.ts';
import { Nothing } from './nothing.tsx';

type Named = { key: string; name: string };
export type DelegationShown = {
  number: number;
  from: Named;
  to: Named;
  subject: string;
  reporting: string;
  source: string;
  state: DelegationState;
};
export type StepShown = {
  event: 'proposed' | 'put-in-force' | 'withdrawn';
  on: Day;
  reason: string;
  by: string | null;
};

const stateShape: Readonly<Record<DelegationState, TagState>> = {
  proposed: 'part',
  'in-force': 'run',
  withdrawn: 'idle',
};
const stepPath: Readonly<Record<DelegationEvent, (number: number) => string>> = {
  'put-in-force': (number) => mandatePaths.entry.to({ number: String(number) }),
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
      key: 'state',
      head: text.state,
      cell: ({ state }) => <Tag state={stateShape[state]}>{text.states[state]}</Tag>,
    },
  ];
}

type RecordView = {
  context: PageContext;
  delegation: DelegationShown & { steps: readonly StepShown[] };
  mayEdit: boolean;
};

/** One delegation, what has happened to it, and what can. */
export function DelegationPage({ context, delegation, mayEdit }: RecordView) {
  const { language } = context;
  const { delegations: text, common } = accessTexts[language];
  const { number, from, to, state, steps } = delegation;
  const title = text.titleOf(number);
  const words = { 'put-in-force': text.enter, withdrawn: text.withdraw };
  const acts = possibleEvents(state).map((event) => (
    <ActLink href={stepPath[event](number)}>{words[event]}</ActLink>
  ));
  const said = (words: string): string => (words === '' ? common.unknown : words);
  return (
    <Layout
      context={context}
      title={title}
      crumbs={[{ text: text.title, href: mandatePaths.delegations.to({}) }, { text: title }]}
    >
      <PageHead
        title={title}
        status={{ state: stateShape[state], word: text.states[state] }}
        acts={mayEdit && acts.length > 0 ? <>{acts}</> : undefined}
      />
      <Facts
        facts={[
          { term: text.from, value: <a href={bodyPath.to(from)}>{from.name}</a> },
          { term: text.to, value: <a href={bodyPath.to(to)}>{to.name}</a> },
          { term: text.source, value: said(delegation.source) },
        ]}
      />
      <Section heading={text.subject}>
        <Prose>
          <p>{delegation.subject}</p>
        </Prose>
      </Section>
      <Section heading={text.reporting}>
        <p>{said(delegation.reporting)}</p>
      </Section>
      <Section heading={text.life}>
        <Timeline entries={steps.map((step) => stepEntry(step, language))} />
      </Section>
    </Layout>
  );
}

function stepEntry({ event, on, reason, by }: StepShown, language: Language) {
  const { delegations: text } = accessTexts[language];
  const note = [reason, by === null ? '' : text.recordedBy(by)].filter(Boolean).join(', ');
  return {
    when: showDayShort(on, language),
    dateTime: on,
    what: note === '' ? text.events[event] : `${text.events[event]}: ${note}`,
  };
}
