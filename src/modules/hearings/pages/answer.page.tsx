import {
  ActButton,
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
  Radios,
  Section,
  showDay,
  showMoment,
  SubmitRow,
  TextArea,
  TextField,
  type FormState,
  type PageContext,
  type TagState,
} from '../../../platform/design/index.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { sectionFields } from '../rules/answer-form.ts';
import type { Heard, Hearing, HearingPaper, KnownAnswer } from '../rules/hearing-views.ts';
import { plainKindsOf, type Section as HearingSection, type StoredAnswers } from '../rules/section.ts';
import { hearingHelp } from '../text-help.ts';
import { hearingTexts } from '../text.ts';
import { Papers, Paragraphs } from './about-hearing.tsx';
import { answerCrumbs, Written } from './written-answer.page.tsx';

export type AnswerVersion = {
  version: number;
  isSubmitted: boolean;
  savedAt: Date;
  savedBy: string | null;
};
export type AnswerView = {
  context: PageContext;
  hearing: Hearing;
  sections: readonly HearingSection[];
  addressee: Heard;
  answer: KnownAnswer | null;
  /** The addressee’s own deadline, and whether it has passed. */
  due: Day;
  isLate: boolean;
  /** What is stored: shown where nothing can be typed, and as the colleague's text in a conflict. */
  content: StoredAnswers;
  /** What was typed and could not be kept, because the answer was submitted meanwhile. */
  typed: StoredAnswers | null;
  form: FormState;
  takingBack: { form: FormState; action: string } | null;
  mayType: boolean;
  isConflict: boolean;
  isOnBehalf: boolean;
  /** By a personal link there is no way into the rest of the house. */
  isByLink: boolean;
  paperAddress: ((paper: HearingPaper) => string) | null;
  versions: readonly AnswerVersion[];
};

/** One addressee's answer: the sections to answer, or what was answered. */
export function AnswerPage(view: AnswerView) {
  const { context, hearing, form, mayType } = view;
  const { language } = context;
  const { answer: text } = hearingTexts[language];
  const title = text.title(hearing.round.title);
  return (
    <Layout context={context} title={title} crumbs={answerCrumbs(view)} isRefused={form.problems.length > 0}>
      <ErrorSummary form={form} />
      <Head view={view} title={title} />
      <PageHelp language={language} help={hearingHelp.answer} />
      <State view={view} />
      <Facts facts={factsOf(view)} />
      <Background view={view} />
      {mayType ? (
        <Typing view={view} />
      ) : (
        <Written context={context} sections={view.sections} content={view.content} />
      )}
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
  const { context, addressee, answer } = view;
  const { answer: text } = hearingTexts[context.language];
  const day = showDay(view.due, context.language);
  const lead = addressee.extension ? text.leadExtended(addressee.name, day) : text.lead(addressee.name, day);
  const state = answer?.state ?? 'none';
  const tags: Record<typeof state, TagState> = { none: 'idle', draft: 'run', submitted: 'done' };
  const word = answer?.isLate ? text.submittedLate : text.states[state];
  return (
    <PageHead
      title={title}
      status={{ state: tags[state], word }}
      lead={view.isOnBehalf ? text.onBehalfLead(addressee.name) : lead}
      kick={savedWords(view)}
    />
  );
}

const whoWords = ({ context, answer }: Pick<AnswerView, 'context' | 'answer'>): string =>
  answer?.changedBy ?? hearingTexts[context.language].answer.nobody;

function savedWords(view: AnswerView): string | undefined {
  const { context, answer } = view;
  const { answer: text } = hearingTexts[context.language];
  if (!answer) return undefined;
  const [when, who] = [showMoment(answer.changedAt, context.language), whoWords(view)];
  if (answer.onBehalf) return text.writtenDown(when, who, answer.source);
  return answer.state === 'submitted' ? text.submitted(when, who) : text.saved(when, who);
}

function factsOf({ context, hearing: { round, bodyName }, sections }: AnswerView) {
  const { answer: text, silences } = hearingTexts[context.language];
  const hasAlternatives = sections.some(({ alternatives }) => alternatives.length > 0);
  return [
    {
      term: text.silence,
      value: <b>{silences[round.silence]}</b>,
      ...(round.silence === 'consent' && hasAlternatives && { note: text.silenceFirst }),
    },
    { term: text.body, value: bodyName },
    { term: text.seen, value: round.answersOpen ? text.seenOpen : text.seenHidden },
  ];
}

function Background({ view: { context, hearing, paperAddress } }: { view: AnswerView }) {
  const { answer: text } = hearingTexts[context.language];
  const { papers, round } = hearing;
  return (
    <>
      {round.purpose !== '' && (
        <Section heading={text.background}>
          <Paragraphs text={round.purpose} />
        </Section>
      )}
      <Papers
        language={context.language}
        papers={papers}
        {...(paperAddress && { addressOf: paperAddress })}
      />
    </>
  );
}

/** At most one alert: a conflict, or that nothing is taken, or that it is done; that it is late is a line. */
function State({ view }: { view: AnswerView }) {
  const { context, answer, mayType, isConflict, typed } = view;
  const { language } = context;
  const { answer: text } = hearingTexts[language];
  const when = answer ? showMoment(answer.changedAt, language) : '';
  if (isConflict && mayType)
    return (
      <Alert language={language} kind="warning" heading={text.conflict(when, whoWords(view))}>
        <p>{text.conflictHelp}</p>
        <Written context={context} sections={view.sections} content={view.content} />
      </Alert>
    );
  if (isConflict)
    return (
      <Alert language={language} kind="warning" heading={text.already(when, whoWords(view))}>
        <p>{text.alreadyHelp}</p>
        {typed && <h3>{text.alreadyTyped}</h3>}
        {typed && <Written context={context} sections={view.sections} content={typed} />}
      </Alert>
    );
  if (answer?.state === 'submitted' && !view.isOnBehalf)
    return (
      <Alert language={language} kind="success" heading={text.thanks}>
        <p>{view.takingBack ? text.thanksText : text.thanksLate}</p>
      </Alert>
    );
  if (!mayType)
    return (
      <Alert language={language} kind="info" heading={text.closed}>
        <p>{text.closedText}</p>
      </Alert>
    );
  return view.isLate ? <p class="rv-muted">{text.late}</p> : null;
}

function Typing({ view }: { view: AnswerView }) {
  const { context, form, sections, isOnBehalf } = view;
  const { answer: text } = hearingTexts[context.language];
  return (
    <Form form={form} guardsText>
      {sections.map((section) => (
        <SectionFields language={context.language} form={form} section={section} />
      ))}
      {isOnBehalf && (
        <TextField form={form} name="source" label={text.source} hint={text.sourceHint} width="medium" />
      )}
      <SubmitRow>
        <ActButton name="act" value={isOnBehalf ? 'indsend' : 'gennemse'}>
          {isOnBehalf ? text.submitOnBehalf : text.look}
        </ActButton>
        {!isOnBehalf && (
          <ActButton kind="secondary" name="act" value="gem">
            {text.save}
          </ActButton>
        )}
      </SubmitRow>
    </Form>
  );
}

function SectionFields({
  language,
  form,
  section,
}: {
  language: Language;
  form: FormState;
  section: HearingSection;
}) {
  const { answer: text, kinds } = hearingTexts[language];
  const { position, title, alternatives } = section;
  const names = sectionFields(position);
  const options = [
    ...alternatives.map((one, index) => ({
      value: `alternativ-${index + 1}`,
      text: one,
      ...(index === 0 && { hint: text.proposed }),
    })),
    ...plainKindsOf(section).map((kind) => ({ value: kind, text: kinds[kind] })),
  ];
  return (
    <section class="rv-sec" id={`om-afsnit-${position}`}>
      <div class="rv-sec__head">
        <h2>{`${position}. ${title}`}</h2>
      </div>
      <Radios form={form} name={names.answer} label={text.choice(position)} options={options} />
      <TextArea form={form} name={names.remarks} label={text.remarks(position)} rows={3} isOptional />
    </section>
  );
}

function Versions({ view: { context, versions } }: { view: AnswerView }) {
  const { language } = context;
  const { answer: text } = hearingTexts[language];
  if (versions.length < 2) return null;
  return (
    <Fold summary={`${text.versions} (${versions.length})`}>
      <List
        rows={versions.map(({ version, isSubmitted, savedAt, savedBy }) => ({
          main: `${text.version(version)}, ${isSubmitted ? text.versionSubmitted : text.versionDraft}`,
          note: [showMoment(savedAt, language), ...(savedBy === null ? [] : [savedBy])].join(' · '),
        }))}
      />
    </Fold>
  );
}
