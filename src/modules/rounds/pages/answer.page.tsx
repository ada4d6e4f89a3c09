import {
  ActButton,
  ActLink,
  Alert,
  ConfirmPanel,
  ErrorSummary,
  Facts,
  Fold,
  Form,
  Layout,
  List,
  PageHead,
  PageHelp,
  Prose,
  showDay,
  showMoment,
  SubmitRow,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import { roundPaths } from '../paths.ts';
import { emptyAnswer, type AnswerContent } from '../rules/answer-content.ts';
import { dueFor } from '../rules/deadlines.ts';
import type { Addressee, AnswerHead, Round } from '../rules/round-views.ts';
import { roundsHelp } from '../text-help.ts';
import { roundsTexts } from '../text.ts';
import { AnswerFields, ThemeAsWritten } from './answer-fields.tsx';

export type AnswerVersion = {
  version: number;
  isSubmitted: boolean;
  onBehalf: boolean;
  savedAt: Date;
  savedBy: string | null;
};
export type AnswerView = {
  context: PageContext;
  round: Round;
  addressee: Addressee;
  answer: AnswerHead | null;
  today: Day;
  /** What is stored: shown where nothing can be typed, and as the colleague's text in a conflict. */
  content: AnswerContent;
  form: FormState;
  takingBack: { form: FormState; action: string } | null;
  /** How many statement fields each theme shows. */
  fieldsOf: ReadonlyMap<string, number>;
  mayType: boolean;
  isConflict: boolean;
  isOnBehalf: boolean;
  /** By a personal link there is no way into the rest of the house. */
  isByLink: boolean;
  versions: readonly AnswerVersion[];
};

/** One addressee's answer: the themes to fill in, or what was written. */
export function AnswerPage(view: AnswerView) {
  const { context, round, form, mayType } = view;
  const { language } = context;
  const { answer: text, common } = roundsTexts[language];
  const title = text.title(round.title);
  const crumbs = view.isByLink
    ? []
    : [
        { text: common.rounds, href: roundPaths.list.to({}) },
        { text: round.title, href: roundPaths.round.to({ number: String(round.number) }) },
        { text: text.crumb },
      ];
  return (
    <Layout context={context} title={title} crumbs={crumbs} isRefused={form.problems.length > 0}>
      <ErrorSummary form={form} />
      <Head view={view} title={title} />
      <PageHelp language={language} help={roundsHelp.answer} />
      <State view={view} />
      <Facts facts={factsOf(view)} />
      {mayType ? <Typing view={view} /> : <Written view={view} content={view.content} />}
      {view.takingBack && (
        <ConfirmPanel
          form={view.takingBack.form}
          action={view.takingBack.action}
          word={text.takeBack}
          warning={text.takeBackWarning}
          confirmWord={text.takeBackConfirm}
        />
      )}
      <Versions view={view} />
    </Layout>
  );
}

function Head({ view, title }: { view: AnswerView; title: string }) {
  const { context, round, addressee, answer } = view;
  const { answer: text } = roundsTexts[context.language];
  const day = showDay(dueFor(round, addressee.extension), context.language);
  const lead = view.isOnBehalf
    ? text.onBehalfLead(addressee.name)
    : addressee.extension
      ? text.leadExtended(addressee.name, day)
      : text.lead(addressee.name, day);
  const state = answer?.state ?? 'none';
  const tags: Record<typeof state, TagState> = { none: 'idle', draft: 'run', submitted: 'done' };
  const word = answer?.isLate ? text.submittedLate : text.states[state];
  return <PageHead title={title} status={{ state: tags[state], word }} lead={lead} kick={savedWords(view)} />;
}

function savedWords({ context, answer }: AnswerView): string | undefined {
  const { answer: text } = roundsTexts[context.language];
  if (!answer) return undefined;
  const when = showMoment(answer.changedAt, context.language);
  if (answer.changedBy === null) return text.saved(when);
  const words = answer.state === 'submitted' ? text.submittedBy : text.savedBy;
  return words(when, answer.changedBy);
}

function factsOf({ context, round }: AnswerView) {
  const { answer: text, silences } = roundsTexts[context.language];
  return [
    ...(round.purpose === '' ? [] : [{ term: text.purpose, value: round.purpose }]),
    { term: text.seen, value: round.answersOpen ? text.seenOpen : text.seenHidden },
    { term: text.silence, value: silences[round.silence] },
  ];
}

/** At most one alert: a conflict, or that nothing is taken, or that it is late, or that it is done. */
function State({ view }: { view: AnswerView }) {
  const { context, round, addressee, answer, today, mayType, isConflict } = view;
  const { language } = context;
  const { answer: text } = roundsTexts[language];
  if (isConflict)
    return (
      <Alert language={language} kind="warning" heading={text.conflict}>
        <p>{text.conflictHelp}</p>
        <Written view={view} content={view.content} isColleagues />
      </Alert>
    );
  if (answer?.state === 'submitted' && view.takingBack)
    return (
      <Alert language={language} kind="success" heading={text.thanks}>
        <p>{text.thanksText}</p>
      </Alert>
    );
  if (!mayType)
    return (
      <Alert language={language} kind="info" heading={text.closed}>
        <p>{text.closedText}</p>
      </Alert>
    );
  return today > dueFor(round, addressee.extension) ? <p class="rv-muted">{text.late}</p> : null;
}

function Typing({ view }: { view: AnswerView }) {
  const { context, round, form, fieldsOf } = view;
  const { answer: text } = roundsTexts[context.language];
  return (
    <Form form={form} guardsText>
      {round.themes.map((theme) => (
        <AnswerFields
          language={context.language}
          form={form}
          theme={theme}
          count={fieldsOf.get(theme.id) ?? 1}
        />
      ))}
      <p class="rv-muted">{text.moreHint}</p>
      <SubmitRow>
        <ActButton name="act" value="indsend">
          {text.submit}
        </ActButton>
        {!view.isOnBehalf && (
          <ActButton kind="secondary" name="act" value="gem">
            {text.save}
          </ActButton>
        )}
        <ActButton kind="secondary" name="act" value="intet">
          {text.submitNothing}
        </ActButton>
      </SubmitRow>
    </Form>
  );
}

type WrittenProps = { view: AnswerView; content: AnswerContent; isColleagues?: boolean };

function Written({ view: { context, round }, content, isColleagues = false }: WrittenProps) {
  const { answer: text } = roundsTexts[context.language];
  return (
    <Prose>
      {round.themes.map((theme) => (
        <ThemeAsWritten
          language={context.language}
          theme={theme}
          answer={content[theme.id] ?? emptyAnswer}
          heading={isColleagues ? text.theirs(theme.title) : `${theme.position}. ${theme.title}`}
        />
      ))}
    </Prose>
  );
}

function Versions({ view: { context, versions } }: { view: AnswerView }) {
  const { language } = context;
  const { answer: text, common } = roundsTexts[language];
  if (versions.length < 2) return null;
  return (
    <Fold summary={`${text.versions} (${versions.length})`}>
      <List
        rows={versions.map(({ version, isSubmitted, onBehalf, savedAt, savedBy }) => ({
          main: `${text.version(version)}, ${isSubmitted ? text.versionSubmitted : text.versionDraft}${
            onBehalf ? ` ${text.versionOnBehalf}` : ''
          }`,
          note: `${showMoment(savedAt, language)} · ${savedBy ?? common.program}`,
        }))}
      />
    </Fold>
  );
}

/** Who answers for several chooses one first. */
export function ChooseAddresseePage({
  context,
  title,
  choices,
}: {
  context: PageContext;
  title: string;
  choices: readonly { name: string; href: string }[];
}) {
  const { answer: text } = roundsTexts[context.language];
  return (
    <Layout context={context} title={text.choose}>
      <PageHead title={text.choose} lead={text.chooseLead} kick={title} />
      <List rows={choices.map(({ name, href }) => ({ main: <ActLink href={href}>{name}</ActLink> }))} />
    </Layout>
  );
}
