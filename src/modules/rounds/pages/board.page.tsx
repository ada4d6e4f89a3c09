import {
  ActLink,
  Alert,
  Facts,
  Fold,
  Layout,
  List,
  PageHead,
  PageHelp,
  Section,
  showDay,
  type Fact,
  type FormState,
  type PageContext,
} from '../../../platform/design/index.ts';
import { withQuery } from '../../../kernel/path.ts';
import type { Day } from '../../../kernel/day.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { itemPath, meetingPath, roundPaths } from '../paths.ts';
import type { Collation } from '../rules/collate.ts';
import { roundTraits } from '../rules/round-states.ts';
import { missingAddressees } from '../rules/missing.ts';
import type { Addressee, Question, Round, RoundSubject, Theme } from '../rules/round-views.ts';
import { roundsHelp } from '../text-help.ts';
import { roundsTexts, type RoundsText } from '../text.ts';
import { BoardDesk, type Desk } from './board-desk.tsx';
import { BoardTable } from './board-table.tsx';
import { CollationPart } from './collation-part.tsx';
import { ExternalPart, type External } from './external-part.tsx';
import { headline, kindWord, ownHeadline, planWords, stateTag } from './round-words.ts';

export type BoardView = {
  context: PageContext;
  round: Round;
  today: Day;
  subject: RoundSubject | null;
  /** The address of the meeting's day, as its page has it. */
  subjectDay: string;
  shown: readonly Addressee[];
  /** What the reader may read of the answers; null where there is nothing yet. */
  collation: Collation | null;
  /** Whether the reader answers for an addressee. */
  mayAnswer: boolean;
  /** What the secretariat has beside it; null for all others. */
  desk: Desk | null;
  external: External | null;
  /** A state act that was refused. */
  refused: FormState | null;
};

/** A round at a glance: who has answered what, what is missing, and the next act. */
export function BoardPage(view: BoardView) {
  const { context, round, desk, collation } = view;
  const { language } = context;
  const { board: text, common } = roundsTexts[language];
  const isHidden = isHiddenFrom(view);
  const crumbs = [{ text: common.rounds, href: roundPaths.list.to({}) }, { text: round.title }];
  return (
    <Layout
      context={context}
      title={round.title}
      crumbs={crumbs}
      isRefused={(view.refused?.problems.length ?? 0) > 0}
    >
      <Head view={view} />
      <PageHelp language={language} help={roundsHelp.board} />
      {desk && <OverBurden view={view} desk={desk} />}
      {view.external && <ExternalPart language={language} round={round} external={view.external} />}
      <BoardTable
        language={language}
        round={round}
        today={view.today}
        shown={view.shown}
        keeps={desk !== null}
      />
      <p class="rv-muted">{isHidden ? text.hiddenUntilClosed : text.legend}</p>
      {collation && round.state !== 'draft' && !view.external && (
        <Section
          heading={text.collation}
          id="sammenstilling"
          note={text.collationNote(collation.replierCount, collation.addresseeCount)}
        >
          <CollationPart language={language} collation={collation} />
          {desk && (
            <Fold summary={text.asText}>
              <p>{text.asTextHint}</p>
              <pre class="rv-prose">{desk.asText}</pre>
            </Fold>
          )}
        </Section>
      )}
      <AboutRound view={view} />
      {desk && <BoardDesk language={language} round={round} today={view.today} desk={desk} />}
    </Layout>
  );
}

/** Whether the reader sees no answers but his own. */
const isHiddenFrom = ({ desk, shown, round }: BoardView): boolean =>
  desk === null && shown.length < round.addressees.length;

function Head({ view }: { view: BoardView }) {
  const { context, round, today } = view;
  const { language } = context;
  const { board: text, states } = roundsTexts[language];
  const opened = round.openedAt
    ? text.opened(showDay(dayInDenmark(round.openedAt), language))
    : text.opensOn(showDay(round.opensOn, language));
  const running = isHiddenFrom(view)
    ? ownHeadline(round, { own: view.shown, today, language })
    : headline(round, today, language);
  const lead = {
    draft: text.draftLead,
    cancelled: text.cancelledLead,
    open: running,
    reopened: running,
    closed: running,
  }[round.state];
  return (
    <PageHead
      title={round.title}
      status={{ state: stateTag[round.state], word: states[round.state] }}
      kick={`${kindWord(round.kind, language)} · ${opened}`}
      lead={<b>{lead}</b>}
      acts={<HeadActs view={view} text={text} />}
    />
  );
}

function HeadActs({
  view: { round, desk, mayAnswer },
  text,
}: {
  view: BoardView;
  text: RoundsText['board'];
}) {
  const number = String(round.number);
  const missing = missingAddressees(round).length;
  const { isRunning, isEditable } = roundTraits[round.state];
  return (
    <>
      {desk && (
        <ActLink href={withQuery(roundPaths.make.to({}), { kopi: round.number })}>{text.copy}</ActLink>
      )}
      {desk && isEditable && <ActLink href={roundPaths.change.to({ number })}>{text.change}</ActLink>}
      {desk && isRunning && <ActLink href={roundPaths.extensions.to({ number })}>{text.extensions}</ActLink>}
      {desk && isEditable && (
        <ActLink kind="primary" href={roundPaths.opening.to({ number })}>
          {text.open}
        </ActLink>
      )}
      {desk && isRunning && missing > 0 && (
        <ActLink kind="primary" href={roundPaths.reminder.to({ number })}>
          {text.remind(missing)}
        </ActLink>
      )}
      {mayAnswer && (
        <ActLink kind={desk ? 'secondary' : 'primary'} href={roundPaths.answer.to({ number })}>
          {text.answer}
        </ActLink>
      )}
    </>
  );
}

function factsOf({ context, round, subject, subjectDay }: BoardView): Fact[] {
  const { language } = context;
  const { board: text, silences } = roundsTexts[language];
  const about = subject && <SubjectLink text={text} subject={subject} day={subjectDay} language={language} />;
  return [
    ...(about ? [{ term: text.about, value: about }] : []),
    {
      term: text.window,
      value: showDay(round.dueOn, language),
      note: text.closes(showDay(round.closesOn, language)),
    },
    { term: text.owner, value: round.ownerName, note: round.purpose },
    { term: text.silence, value: silences[round.silence] },
    {
      term: text.audience,
      value: round.municipalOnly ? text.municipalOnly : text.everybody,
      note: round.answersOpen ? text.answersOpen : text.answersHidden,
    },
    {
      term: text.reminders,
      value:
        round.reminderDays.length === 0 ? text.noReminders : text.reminderPlan(planWords(round.reminderDays)),
    },
  ];
}

function SubjectLink({
  text,
  subject,
  day,
  language,
}: {
  text: RoundsText['board'];
  subject: RoundSubject;
  day: string;
  language: PageContext['language'];
}) {
  const at = { body: subject.bodyKey, day };
  const meeting = `${subject.bodyName} ${showDay(subject.heldOn, language)}`;
  const item = subject.item;
  return (
    <>
      <a href={meetingPath.to(at)}>{meeting}</a>
      {item && ', '}
      {item &&
        (item.address === null ? (
          item.title
        ) : (
          <a href={itemPath.to({ ...at, item: item.address })}>{text.item(item.number, item.title)}</a>
        ))}
    </>
  );
}

function AboutRound({ view }: { view: BoardView }) {
  const { context, round } = view;
  const { board: text } = roundsTexts[context.language];
  return (
    <Section heading={text.aboutRound}>
      <Facts facts={factsOf(view)} />
      <h3>{text.themes}</h3>
      <List
        rows={round.themes.map((theme: Theme) => ({
          main: `${theme.position}. ${theme.title}`,
          note:
            theme.questions.length === 0
              ? text.statementsWanted
              : theme.questions.map((question: Question) => questionWords(question, text)).join(' · '),
        }))}
      />
    </Section>
  );
}

const questionWords = ({ prompt, isRequired }: Question, text: RoundsText['board']): string =>
  isRequired ? `${prompt} (${text.required})` : prompt;

function OverBurden({ view: { context, round }, desk }: { view: BoardView; desk: Desk }) {
  const { board: text } = roundsTexts[context.language];
  if (desk.overBurdened.length === 0 || round.state !== 'draft') return null;
  const names = desk.overBurdened.map(({ name }) => name).join(', ');
  return (
    <Alert language={context.language} kind="warning" heading={text.overBurden(names, desk.fieldsMax)}>
      <p>
        <a href={roundPaths.burden.to({})}>{text.burdenLink}</a>
      </p>
    </Alert>
  );
}
