import type { Language } from '../../../kernel/language.ts';
import {
  ActLink,
  Facts,
  Layout,
  List,
  PageHead,
  Prose,
  Section,
  Table,
  Timeline,
  showDay,
  showDayShort,
  type Column,
  type Fact,
  type PageContext,
} from '../../../platform/design/index.ts';
import {
  bodyClosingPath,
  bodyExtensionPath,
  bodyPath,
  itemPath,
  organisationPath,
  participationPaths,
  reviewPaths,
  roundPath,
} from '../paths.ts';
import {
  keepQuestions,
  reviewOptions,
  stepsOf,
  type ReviewOption,
  type ReviewStep,
} from '../rules/review.ts';
import type { Review, ReviewEvent } from '../rules/review-views.ts';
import { reviewTexts } from '../text.ts';
import { stateShape } from './review-list.page.tsx';

export type SourceShown = {
  readonly number: string;
  readonly title: string;
  readonly address: { readonly body: string; readonly day: string; readonly item: string };
};
export type ReviewView = {
  readonly context: PageContext;
  readonly review: Review;
  /** The round of its statements as far as the reader may see it. */
  readonly round: { readonly number: number; readonly answered: number; readonly asked: number } | undefined;
  /** Where it was decided, as far as the reader may know of it. */
  readonly item: SourceShown | undefined;
  readonly mayEdit: boolean;
};

/** One evaluation: what was said, what can be chosen, what was decided, and the next step. */
export function ReviewPage(view: ReviewView) {
  const { context, review, mayEdit } = view;
  const { language } = context;
  const { reviews: text } = reviewTexts[language];
  const title = text.titleOf(review.body.name);
  return (
    <Layout
      context={context}
      title={title}
      crumbs={[{ text: text.title, href: reviewPaths.list.to({}) }, { text: review.body.name }]}
    >
      <PageHead
        title={title}
        status={{ state: stateShape[review.state], word: text.states[review.state] }}
        lead={review.reason}
        acts={mayEdit ? <Acts language={language} review={review} /> : undefined}
      />
      <Facts
        facts={[
          { term: text.body, value: <a href={bodyPath.to(review.body)}>{review.body.name}</a> },
          { term: text.decides, value: <a href={bodyPath.to(review.decides)}>{review.decides.name}</a> },
          { term: text.plannedOn, value: showDay(review.plannedOn, language) },
        ]}
      />
      <Decision view={view} />
      <Statements view={view} />
      <Evaluated language={language} review={review} />
      <Section heading={text.life}>
        <Timeline entries={review.events.map((event) => entryOf(event, language))} />
      </Section>
    </Layout>
  );
}

const stepPath = {
  ask: reviewPaths.round,
  evaluate: reviewPaths.evaluation,
  submit: reviewPaths.submission,
  decide: reviewPaths.decision,
};

type Props = { language: Language; review: Review };

/** The last possible step is the one that brings it on. */
function Acts({ language, review }: Props) {
  const { reviews: text } = reviewTexts[language];
  const steps = stepsOf({ state: review.state, isAsked: review.roundId !== null });
  if (steps.length === 0) return <FollowUp language={language} review={review} />;
  const words: Readonly<Record<ReviewStep, string>> = {
    ask: text.ask,
    evaluate: review.state === 'planned' ? text.evaluate : text.rewrite,
    submit: text.submitTo(review.decides.name),
    decide: text.decide,
  };
  return (
    <>
      {steps.map((step, index) => (
        <ActLink
          href={stepPath[step].to({ number: String(review.number) })}
          kind={index === steps.length - 1 ? 'primary' : 'secondary'}
        >
          {words[step]}
        </ActLink>
      ))}
    </>
  );
}

/** What follows of a decision is done on the page of the body. */
function FollowUp({ language, review: { outcome, body } }: Props) {
  if (outcome === null) return null;
  const way = outcome === 'keep' ? bodyExtensionPath : bodyClosingPath;
  return <ActLink href={way.to(body)}>{reviewTexts[language].reviews.follows[outcome]}</ActLink>;
}

function Decision({ view: { context, review, item } }: { view: ReviewView }) {
  const { language } = context;
  const { reviews: text } = reviewTexts[language];
  const { outcome, source, consequence } = review;
  if (outcome === null) return null;
  const where = item ? (
    <a href={itemPath.to(item.address)}>{text.itemOf(item.number, item.title)}</a>
  ) : (
    source
  );
  const facts: Fact[] = [
    { term: text.outcome, value: text.options[outcome] },
    ...(where === '' ? [] : [{ term: text.source, value: where }]),
    ...(consequence === '' ? [] : [{ term: text.consequence, value: consequence }]),
  ];
  return (
    <Section heading={text.decision}>
      <Facts facts={facts} />
    </Section>
  );
}

function Statements({ view: { context, review, round } }: { view: ReviewView }) {
  const { reviews: text } = reviewTexts[context.language];
  const link = round && { href: roundPath.to({ number: String(round.number) }), text: text.toRound };
  const asked = review.events.some(({ event }) => event === 'asked');
  if (!round && asked) return null;
  return (
    <Section heading={text.statements} {...(link && { link })}>
      <p>{round ? text.statementsProgress(round.answered, round.asked) : text.statementsNone}</p>
      <p>
        <a href={participationPaths.body.to(review.body)}>{text.attendance}</a>
      </p>
    </Section>
  );
}

/** What came out of it; nothing before it was written. */
function Evaluated({ language, review }: Props) {
  const { reviews: text } = reviewTexts[language];
  const { summary, options, supports, answers } = review;
  if (summary === '') return null;
  const rows = reviewOptions.filter((option) => options[option] !== '');
  return (
    <>
      <Section heading={text.summary}>
        <Paragraphs words={summary} />
      </Section>
      <Section heading={text.optionsHeading}>
        <Table
          {...{ language, rows, caption: text.optionsHeading }}
          columns={optionColumns(review, language)}
          isCaptionHidden
          isStacked
        />
      </Section>
      {options.keep !== '' && (
        <Section heading={text.ifKept}>
          <List
            rows={keepQuestions.map((question) => ({
              main: text.questions[question],
              note: answers[question],
            }))}
          />
        </Section>
      )}
      {supports.length === 0 && <p class="rv-muted">{text.supportedByNobody}</p>}
    </>
  );
}

const Paragraphs = ({ words }: { words: string }) => (
  <Prose>
    {words.split(/\n\s*\n/).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </Prose>
);

function optionColumns({ options, supports }: Review, language: Language): Column<ReviewOption>[] {
  const { reviews: text } = reviewTexts[language];
  return [
    { key: 'option', head: text.optionsHeading, isRowHead: true, cell: (option) => text.options[option] },
    { key: 'description', head: text.summary, cell: (option) => options[option] },
    {
      key: 'supports',
      head: text.supports,
      repeatsHead: true,
      cell: (option) =>
        supports
          .filter((one) => one.option === option)
          .map(({ organisation }, index) => (
            <>
              {index > 0 && ', '}
              <a href={organisationPath.to(organisation)}>{organisation.name}</a>
            </>
          )),
    },
  ];
}

function entryOf({ event, on, note, by }: ReviewEvent, language: Language) {
  const { reviews: text } = reviewTexts[language];
  const more = [note, by === null ? '' : text.recordedBy(by)].filter((words) => words !== '').join(', ');
  return {
    when: showDayShort(on, language),
    dateTime: on,
    what: more === '' ? text.events[event] : `${text.events[event]}: ${more}`,
  };
}
