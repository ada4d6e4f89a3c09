import {
  ActButton,
  ActLink,
  EmptyState,
  ErrorSummary,
  HiddenParts,
  IslandScript,
  Layout,
  List,
  Note,
  PageHead,
  PageHelp,
  Radios,
  Section,
  TextArea,
  ticked,
  type Child,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { dispatchPaths, draftPath } from '../paths.ts';
import type { Gaps, MeetingShown, RecipientGroup } from '../rules/send-views.ts';
import { leaveOutField } from '../rules/typed-recipients.ts';
import { dispatchHelp } from '../text-help.ts';
import { dispatchTexts } from '../text.ts';
import { RecipientFields } from './recipient-table.tsx';
import { crumbsTo, meetingName, navigationKey } from './words.ts';

/** As the query says it: the draft, a version nobody was sent yet, or nothing. */
type ToSend =
  | { readonly what: 'draft'; readonly nextVersion: number }
  | { readonly what: 'version'; readonly version: number }
  | { readonly what: 'nothing'; readonly version: number | null };

/** As the agendas say it. */
type Obstacle =
  | { readonly code: 'disqualified'; readonly number: string | null; readonly title: string | null }
  | { readonly code: 'paper'; readonly title: string; readonly standing: BadPaper }
  | { readonly code: 'says-agenda'; readonly title: string };
type BadPaper = keyof (typeof dispatchTexts)['da']['send']['obstacles']['papers'];

export type SendView = {
  readonly context: PageContext;
  readonly meeting: MeetingShown;
  readonly toSend: ToSend;
  readonly hasClosed: boolean;
  /** Why it cannot be sent now, or not by the reader. */
  readonly obstacles: readonly Obstacle[];
  readonly gaps: Gaps;
  readonly groups: readonly RecipientGroup[];
  readonly form: FormState;
};

/** Before an agenda is sent: what is missing, what is sent, to whom, and the one act. */
export function SendPage(view: SendView) {
  const { context, meeting, toSend, form, obstacles } = view;
  const { language } = context;
  const { send: text } = dispatchTexts[language];
  const isRefused = form.problems.length > 0;
  return (
    <Layout
      context={context}
      title={`${text.title}: ${meetingName(meeting, language)}`}
      active={navigationKey}
      crumbs={crumbsTo(meeting, language, text.title)}
      isRefused={isRefused}
    >
      <ErrorSummary form={form} />
      <PageHead
        title={`${text.title}: ${meetingName(meeting, language)}`}
        lead={leadOf(toSend, text.lead)}
        acts={
          <>
            <ActLink href={dispatchPaths.log.to(meeting)}>{text.toLog}</ActLink>
            {toSend.what !== 'nothing' && obstacles.length === 0 && (
              <ActLink href="#send" kind="primary">
                {actWord(toSend, text)}
              </ActLink>
            )}
          </>
        }
      />
      <PageHelp language={language} help={dispatchHelp.send} />
      {toSend.what === 'nothing' ? (
        <NothingToSend view={view} version={toSend.version} />
      ) : (
        <SendForm view={view} toSend={toSend} />
      )}
    </Layout>
  );
}

type SendText = (typeof dispatchTexts)['da' | 'en']['send'];

function leadOf(toSend: ToSend, text: SendText['lead']): string {
  if (toSend.what === 'nothing') return text.nothing;
  if (toSend.what === 'version') return text.recorded(toSend.version);
  return toSend.nextVersion === 1 ? text.agenda : text.next(toSend.nextVersion);
}

const isNext = (toSend: ToSend): boolean => toSend.what === 'draft' && toSend.nextVersion > 1;
const actWord = (toSend: ToSend, text: SendText): string => (isNext(toSend) ? text.actNext : text.act);

function NothingToSend({ view, version }: { view: SendView; version: number | null }) {
  const { send: text } = dispatchTexts[view.context.language];
  const acts = <ActLink href={draftPath.to(view.meeting)}>{text.toDraft}</ActLink>;
  return (
    <EmptyState heading={version === null ? text.noDraftTitle : text.nothingTitle} acts={acts}>
      {version === null ? text.noDraftText : text.nothingText(version)}
    </EmptyState>
  );
}

type Sending = { view: SendView; toSend: Exclude<ToSend, { what: 'nothing' }> };

function SendForm({ view, toSend }: Sending) {
  const { context, form, groups, hasClosed, obstacles } = view;
  const { language } = context;
  const { send: text } = dispatchTexts[language];
  const all = groups.flatMap(({ recipients }) => recipients);
  const left = all.filter(({ key }) => form.values[leaveOutField(key)] !== ticked).length;
  return (
    <>
      {obstacles.length > 0 && <ObstacleList obstacles={obstacles} text={text} />}
      <GapList view={view} />
      <WideForm form={form}>
        <input type="hidden" name="revision" value={form.values['revision'] ?? ''} />
        <Section heading={text.what}>
          {isNext(toSend) && <KindChoice form={form} text={text} />}
          <TextArea
            {...{ form, name: 'note', label: text.note, hint: text.noteHint, rows: 3 }}
            isOptional={!isNext(toSend)}
          />
          {hasClosed && <Note>{text.closedNotice}</Note>}
        </Section>
        <RecipientFields groups={groups} form={form} />
        {obstacles.length === 0 && (
          <Confirm form={form} act={actWord(toSend, text)} left={left} text={text} />
        )}
      </WideForm>
    </>
  );
}

/** As wide as its tables, which a form of fields is not. */
const WideForm = ({ form, children }: { form: FormState; children?: Child }) => (
  <rv-unsaved-text>
    <form method="post" novalidate>
      <HiddenParts form={form} />
      {children}
    </form>
    <IslandScript name="unsaved-text" />
  </rv-unsaved-text>
);

const KindChoice = ({ form, text }: { form: FormState; text: SendText }) => (
  <Radios
    {...{ form, name: 'kind', label: text.kind }}
    options={(['supplement', 'change'] as const).map((value) => ({
      value,
      text: text.kinds[value],
      hint: text.kindHints[value],
    }))}
  />
);

type ConfirmProps = { form: FormState; act: string; left: number; text: SendText };

const Confirm = ({ form, act, left, text }: ConfirmProps) => (
  <details class="rv-confirm" id="send" open={form.problems.length > 0}>
    <summary>{act}</summary>
    <div class="rv-confirm__body">
      <p>{text.warning(left)}</p>
      <div class="rv-acts">
        <ActButton kind="warning">{text.confirm}</ActButton>
      </div>
    </div>
  </details>
);

/** What must be put right first; until then there is nothing to press. */
function ObstacleList({ obstacles, text }: { obstacles: readonly Obstacle[]; text: SendText }) {
  const rows = obstacles.map((one) => ({ main: obstacleWords(one, text) }));
  return (
    <Section heading={text.obstacles.heading}>
      <List rows={rows} />
    </Section>
  );
}

function obstacleWords(one: Obstacle, { obstacles: text }: SendText): string {
  if (one.code === 'disqualified') return text.disqualified(one.number, one.title);
  return one.code === 'paper' ? text.papers[one.standing](one.title) : text.saysAgenda(one.title);
}

/** What is missing, said once and without shouting; nothing of it keeps the secretariat from sending. */
function GapList({ view: { context, gaps } }: { view: SendView }) {
  const { send: text } = dispatchTexts[context.language];
  const named = (words: (names: string) => string, names: readonly string[]) =>
    names.length === 0 ? [] : [words(names.join(', '))];
  const lines = [
    ...(gaps.hasItems ? [] : [text.gap.noItems]),
    ...(gaps.hasChair ? [] : [text.gap.noChair]),
    ...(gaps.notClearedBy === null ? [] : [text.gap.notCleared(gaps.notClearedBy)]),
    ...named((names) => text.gap.papers(gaps.papersMissing.length, names), gaps.papersMissing),
    ...named(text.gap.noAddress, gaps.noAddress),
    ...named(text.gap.badAddress, gaps.badAddress),
    ...named(text.gap.userClosed, gaps.userClosed),
    ...named(text.gap.guestUnknown, gaps.guestsUnknown),
  ];
  return (
    <Section heading={text.gaps}>
      {lines.length === 0 ? <p>{text.noGaps}</p> : <List rows={lines.map((main) => ({ main }))} />}
    </Section>
  );
}
