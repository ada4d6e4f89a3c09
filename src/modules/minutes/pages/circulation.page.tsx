import type { Day } from '../../../kernel/day.ts';
import {
  ActButton,
  ActLink,
  DateField,
  ErrorSummary,
  HiddenParts,
  IslandScript,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  showMoment,
  Tag,
  TextArea,
  ticked,
  type Child,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { approvalPaths, mailsOfMeetingPath, writeItemPath } from '../rules/approval-paths.ts';
import type { Circulation, ItemNamed, MeetingNamed, SendHindrance } from '../rules/circulation-views.ts';
import type { MinutesState } from '../rules/minutes-states.ts';
import { approvalHelp } from '../text-approval-help.ts';
import { approvalTexts, type ApprovalText } from '../text-approval.ts';
import { crumbsTo, itemName, itemNames, meetingName, navigationKey, stateTag } from './approval-words.ts';
import { FileLinks } from './printed-links.tsx';

type FailedMail = {
  readonly number: number;
  readonly name: string;
  readonly address: string | null;
  readonly state: keyof (typeof approvalTexts)['da']['send']['failed'];
  readonly answer: string;
};
type Named = { readonly name: string };

export type CirculationView = {
  readonly context: PageContext;
  readonly meeting: MeetingNamed;
  readonly state: MinutesState;
  readonly plan: {
    readonly hindrances: readonly SendHindrance[];
    readonly withoutOutcome: readonly ItemNamed[];
    readonly early: readonly ItemNamed[];
    readonly changed: readonly ItemNamed[];
    readonly circulation: Circulation | undefined;
    readonly notReading: readonly Named[];
    readonly gaps: Readonly<Record<'noAddress' | 'badAddress' | 'userClosed', readonly string[]>>;
    readonly failed: readonly FailedMail[];
    readonly remarksUntil: Day;
  };
  readonly form: FormState;
  /** The tables of who gets what, with the ticks of this form. */
  readonly recipients: Child;
  readonly recipientCount: number;
  readonly newForm: () => FormState;
};

/** Before minutes are sent: what is missing, who gets what, and the one act; afterwards what became of the mails. */
export function CirculationPage(view: CirculationView) {
  const { context, meeting, state, plan, form } = view;
  const { language } = context;
  const text = approvalTexts[language];
  const title = `${text.send.title}: ${meetingName(meeting, language)}`;
  const { circulation, hindrances } = plan;
  const isOpen = hindrances.length === 0;
  return (
    <Layout
      context={context}
      title={title}
      active={navigationKey}
      crumbs={crumbsTo(meeting, language, { text: text.send.title })}
      isRefused={form.problems.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={title}
        status={{ state: stateTag[state], word: text.states[state] }}
        lead={circulation ? text.send.leadAgain(circulation.round + 1) : text.send.lead}
        acts={
          <>
            {circulation && (
              <ActLink href={approvalPaths.approval.to(meeting)}>{text.approval.title}</ActLink>
            )}
            {isOpen && (
              <ActLink href="#send" kind={circulation ? 'secondary' : 'primary'}>
                {circulation ? text.send.actAgain : text.send.act}
              </ActLink>
            )}
          </>
        }
      />
      <PageHelp language={language} help={approvalHelp.send} />
      {circulation && <Sent view={view} circulation={circulation} />}
      {!isOpen && <Hindrances view={view} />}
      <Checks view={view} />
      <FileLinks meeting={meeting} language={language} />
      {state !== 'approved' && <SendForm view={view} />}
    </Layout>
  );
}

type SentProps = { view: CirculationView; circulation: Circulation };

function Sent({ view: { context, meeting, plan, newForm }, circulation }: SentProps) {
  const { language } = context;
  const { send: text } = approvalTexts[language];
  const { round, sentAt, sentBy } = circulation;
  const when = text.sentOn(round, showMoment(sentAt, language));
  const rows = plan.failed.map((mail) => ({
    main: (
      <>
        {mail.name} <Tag state="bad">{text.failed[mail.state]}</Tag>
      </>
    ),
    note: (
      <>
        {[mail.address, mail.answer].filter(Boolean).join(': ')}
        <ResendForm meeting={meeting} mail={mail} form={newForm()} />
      </>
    ),
  }));
  return (
    <Section
      heading={text.sent}
      note={[when, sentBy && text.sentBy(sentBy)].filter(Boolean).join(' ')}
      link={{ href: mailsOfMeetingPath.to(meeting), text: text.toLog }}
    >
      {rows.length === 0 ? <p>{text.allArrived}</p> : <h3>{text.mails}</h3>}
      {rows.length > 0 && <List rows={rows} />}
    </Section>
  );
}

type ResendProps = { meeting: MeetingNamed; mail: FailedMail; form: FormState };

const ResendForm = ({ meeting, mail, form }: ResendProps) => (
  <form class="rv-act" method="post" action={approvalPaths.again.to(meeting)}>
    <HiddenParts form={form} />
    <ActButton name="til" value={String(mail.number)} kind="secondary" isSmall>
      {approvalTexts[form.language].send.resendTo(mail.name)}
    </ActButton>
  </form>
);

/** What must be put right first; until then there is nothing to press. */
function Hindrances({ view: { context, meeting, plan } }: { view: CirculationView }) {
  const { language } = context;
  const { send: text } = approvalTexts[language];
  const rows = plan.hindrances.map((one) => ({
    main: hindranceWords(one, text, language),
    ...(one.code === 'not-released' && {
      note: <a href={writeItemPath.to({ ...meeting, item: one.item.address })}>{text.release}</a>,
    }),
  }));
  return (
    <Section heading={text.hindrances}>
      <List rows={rows} />
    </Section>
  );
}

function hindranceWords(
  one: SendHindrance,
  text: ApprovalText['send'],
  language: PageContext['language'],
): string {
  if (one.code === 'not-released') return text.notReleased(itemName(one.item, language));
  if (one.code === 'approved') return text.approved;
  if (one.code === 'nothing-written') return text.nothing;
  const { number, title } = one;
  if (title === null) return text.hiddenUnknown;
  return text.hidden(itemName({ address: '', number: number ?? '', title }, language));
}

/** What to know before sending; nothing of it keeps the secretariat from it. */
function Checks({ view: { context, plan } }: { view: CirculationView }) {
  const { language } = context;
  const { send: text } = approvalTexts[language];
  const named = (words: (names: string) => string, names: readonly string[]) =>
    names.length === 0 ? [] : [words(names.join(', '))];
  const ofItems = (words: (items: string) => string, items: readonly ItemNamed[]) =>
    items.length === 0 ? [] : [words(itemNames(items, language))];
  const lines = [
    ...ofItems(text.withoutOutcome, plan.withoutOutcome),
    ...ofItems(text.changed, plan.changed),
    ...(plan.early.length === 0 ? [text.noEarly] : ofItems(text.early, plan.early)),
    ...named(text.noAddress, plan.gaps.noAddress),
    ...named(text.badAddress, plan.gaps.badAddress),
    ...named(text.userClosed, plan.gaps.userClosed),
    ...named(
      text.notReading,
      plan.notReading.map(({ name }) => name),
    ),
  ];
  const isWell = plan.hindrances.length === 0 && plan.withoutOutcome.length === 0;
  return (
    <Section heading={text.checks}>
      <List rows={[...(isWell ? [text.allWell] : []), ...lines].map((main) => ({ main }))} />
    </Section>
  );
}

function SendForm({ view }: { view: CirculationView }) {
  const { context, form, recipients, plan } = view;
  const { send: text } = approvalTexts[context.language];
  return (
    <rv-unsaved-text>
      <form method="post" novalidate>
        <HiddenParts form={form} />
        <Section heading={text.what}>
          <TextArea {...{ form, name: 'note', label: text.note, hint: text.noteHint, rows: 3 }} isOptional />
          <DateField {...{ form, name: 'until', label: text.until }} />
        </Section>
        {recipients}
        {plan.hindrances.length === 0 && <Confirm view={view} />}
      </form>
      <IslandScript name="unsaved-text" />
    </rv-unsaved-text>
  );
}

function Confirm({ view: { form, plan, recipientCount } }: { view: CirculationView }) {
  const { send: text } = approvalTexts[form.language];
  const left = Object.entries(form.values).filter(
    ([name, value]) => name.startsWith('udelad-') && value === ticked,
  );
  return (
    <details class="rv-confirm" id="send" open={form.problems.length > 0}>
      <summary>{plan.circulation ? text.actAgain : text.act}</summary>
      <div class="rv-confirm__body">
        <p>{text.warning(recipientCount - left.length)}</p>
        <div class="rv-acts">
          <ActButton kind="warning">{text.confirm}</ActButton>
        </div>
      </div>
    </details>
  );
}
