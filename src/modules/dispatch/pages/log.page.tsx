import { dayOf } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import {
  ActForm,
  ActLink,
  Alert,
  EmptyState,
  FilterBar,
  FilterSelect,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  showDayShort,
  showMoment,
  Table,
  Tag,
  type Column,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import { dispatchPaths, newSubstitutionPath } from '../paths.ts';
import {
  isOfMinutes,
  needsSomebody,
  type Change,
  type LoggedDispatch,
  type LoggedRecipient,
  type LogState,
} from '../rules/log-views.ts';
import type { MeetingShown } from '../rules/send-views.ts';
import { dispatchHelp } from '../text-help.ts';
import { dispatchTexts } from '../text.ts';
import { LogActs } from './log-acts.tsx';
import { crumbsTo, meetingName, navigationKey } from './words.ts';

export type LogView = {
  readonly context: PageContext;
  readonly meeting: MeetingShown;
  readonly dispatches: readonly LoggedDispatch[];
  readonly recipients: readonly LoggedRecipient[];
  /** The states there are rows in. */
  readonly states: readonly LogState[];
  readonly filter: { readonly udsendelse?: number | undefined; readonly tilstand?: LogState | undefined };
  readonly untold: Change | undefined;
  readonly substitutes: readonly { substitute: string; member: string; seat: string | null }[];
  readonly hasVersion: boolean;
  /** A form for one act: a key counts once. */
  readonly newForm: () => FormState;
};

/** The log of a meeting: who got which version when, and what became of each mail. */
export function LogPage(view: LogView) {
  const { context, meeting, dispatches, hasVersion } = view;
  const { language } = context;
  const { log: text } = dispatchTexts[language];
  const title = `${text.title}: ${meetingName(meeting, language)}`;
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={crumbsTo(meeting, language, text.title)}
    >
      <PageHead
        title={title}
        lead={text.lead}
        acts={
          <>
            {hasVersion && <ActLink href={dispatchPaths.again.to(meeting)}>{text.again}</ActLink>}
            <ActLink href={dispatchPaths.send.to(meeting)}>{text.sendNext}</ActLink>
          </>
        }
      />
      <PageHelp language={language} help={dispatchHelp.log} />
      <Untold view={view} />
      <Substitutes view={view} />
      {dispatches.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyHelp}</EmptyState>
      ) : (
        <Recipients view={view} />
      )}
    </Layout>
  );
}

function Untold({ view: { context, meeting, untold, newForm } }: { view: LogView }) {
  const { log: text } = dispatchTexts[context.language];
  if (untold === undefined) return null;
  return (
    <Alert language={context.language} kind="warning" heading={text.notToldTitle[untold]}>
      <p>{text.notToldHelp}</p>
      <ActForm form={newForm()} action={dispatchPaths.notice.to(meeting)} isSmall>
        {text.tell}
      </ActForm>
    </Alert>
  );
}

function Substitutes({ view: { context, substitutes } }: { view: LogView }) {
  const { log: text } = dispatchTexts[context.language];
  if (substitutes.length === 0) return null;
  const rows = substitutes.map(({ substitute, member, seat }) => ({
    main: text.substituteFor(substitute, member),
    note: (
      <a href={withQuery(newSubstitutionPath.to({}), { plads: seat === null ? '' : `membership:${seat}` })}>
        {text.lendSeat}
      </a>
    ),
  }));
  return (
    <Section heading={text.substitutes} isScreenOnly>
      <p>{text.substituteSeat}</p>
      <List rows={rows} />
    </Section>
  );
}

function Recipients({ view }: { view: LogView }) {
  const { context, meeting, dispatches, recipients, states, filter } = view;
  const { language } = context;
  const { log: text } = dispatchTexts[language];
  const here = dispatchPaths.log.to(meeting);
  const isFiltered = filter.udsendelse !== undefined || filter.tilstand !== undefined;
  const every = { value: '', text: text.every };
  return (
    <Section heading={text.counts(recipients.length)}>
      <FilterBar language={language} action={here} clearHref={isFiltered ? here : undefined}>
        <FilterSelect
          name="udsendelse"
          label={text.filterDispatch}
          value={String(filter.udsendelse ?? '')}
          options={[
            every,
            ...dispatches.map((one) => ({ value: String(one.number), text: dispatchWords(one, language) })),
          ]}
        />
        <FilterSelect
          name="tilstand"
          label={text.filterState}
          value={filter.tilstand ?? ''}
          options={[every, ...states.map((state) => ({ value: state, text: text.states[state] }))]}
        />
      </FilterBar>
      {recipients.length === 0 ? (
        <EmptyState heading={text.nothingFound}>{text.nothingFoundHelp}</EmptyState>
      ) : (
        <Table
          {...{ language, caption: text.caption, columns: columnsOf(view), rows: recipients }}
          isCaptionHidden
          isStacked
        />
      )}
    </Section>
  );
}

/** "Version 2, 22.11.2026 kl. 13.05". */
const dispatchWords = (one: LoggedDispatch, language: Language): string =>
  `${kindWords(one, language)}, ${showMoment(one.sentAt, language)}`;

function kindWords({ kind, agendaVersion, minutesRound }: LoggedDispatch, language: Language): string {
  const { kinds } = dispatchTexts[language].log;
  if (isOfMinutes(kind)) return kinds[kind](minutesRound ?? 1);
  return kind === 'agenda' || kind === 'again' ? kinds[kind](agendaVersion ?? 1) : kinds[kind];
}

const stateTags: Readonly<Record<LogState, TagState>> = {
  refused: 'bad',
  unclear: 'warn',
  returned: 'bad',
  'no-address': 'warn',
  'bad-address': 'warn',
  'user-closed': 'idle',
  waiting: 'run',
  writing: 'idle',
  queued: 'run',
  sent: 'done',
  'left-out': 'part',
};

function columnsOf({ context, meeting, dispatches, newForm }: LogView): Column<LoggedRecipient>[] {
  const { language } = context;
  const { log: text, received, receivedOfMinutes: ofMinutes } = dispatchTexts[language];
  const dispatchOf = new Map(dispatches.map((one) => [one.number, one]));
  return [
    {
      key: 'name',
      head: text.name,
      isRowHead: true,
      cell: ({ name, address }) => (
        <>
          {name}
          <span class="rv-cell-note">{address}</span>
        </>
      ),
    },
    {
      key: 'what',
      head: text.what,
      cell: ({ dispatch }) => <What one={dispatchOf.get(dispatch)} language={language} />,
    },
    {
      key: 'gets',
      head: text.gets,
      repeatsHead: true,
      cell: (one) => (
        <>
          {one.received === null ? '' : (isOfMinutes(one.kind) ? ofMinutes : received)[one.received]}
          {one.pdfProblem && <span class="rv-cell-note">{text.noPdf[one.pdfProblem]}</span>}
        </>
      ),
    },
    {
      key: 'state',
      head: text.state,
      cell: (one) => <State one={one} language={language} />,
    },
    {
      key: 'acts',
      head: text.acts,
      cell: (one) => <LogActs one={one} meeting={meeting} form={newForm()} />,
    },
  ];
}

function What({ one, language }: { one: LoggedDispatch | undefined; language: Language }) {
  if (!one) return null;
  const by = one.sentBy === null ? '' : ` ${dispatchTexts[language].log.sentBy(one.sentBy)}`;
  return (
    <>
      {kindWords(one, language)}
      <span class="rv-cell-note">{showMoment(one.sentAt, language) + by}</span>
    </>
  );
}

function State({ one, language }: { one: LoggedRecipient; language: Language }) {
  const { log: text } = dispatchTexts[language];
  const day = dayOf(one.returnedOn ?? '');
  const why =
    one.leftOutReason ??
    (day ? text.returnedBecause(showDayShort(day, language), one.returnedReason) : undefined) ??
    (one.state === 'refused' || one.state === 'unclear' || one.state === 'waiting' ? one.answer : '');
  return (
    <>
      <Tag state={stateTags[one.state]} isQuiet={!needsSomebody(one.state)}>
        {text.states[one.state]}
      </Tag>
      {why !== '' && <span class="rv-cell-note">{why}</span>}
    </>
  );
}
