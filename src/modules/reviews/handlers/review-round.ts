import { accept, refuse } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import { proposeItem } from '../../meetings/index.ts';
import { collationAsText, collationOf, type TypedTheme } from '../../rounds/index.ts';
import { askCircle, markSubmitted } from '../commands/body-reviews.ts';
import { reviewPaths, roundPath } from '../paths.ts';
import { circleOf, type CircleMember } from '../queries/circle.ts';
import { caseText } from '../rules/review.ts';
import type { Review } from '../rules/review-views.ts';
import { reviewTexts } from '../text.ts';
import { formDoors } from './form-task.ts';
import { askFields, askShape, askValues, makeQuestionnaire } from './questionnaire.ts';
import { versionField } from './read-form.ts';
import { crumbsOf, reviewFor } from './review-forms.ts';

/** The questions to the circle, in the language of the cooperation. */
function themesOf(): TypedTheme[] {
  const { themes: text, options } = reviewTexts.da.reviews;
  const asked = (prompt: string, isRequired: boolean) =>
    ({ prompt, kind: 'text', options: [], isRequired }) as const;
  const choice = { prompt: text.futureChoice, kind: 'choice', isRequired: true } as const;
  return [
    { title: text.purpose, questions: [asked(text.purposeUse, true), asked(text.purposeTasks, false)] },
    {
      title: text.composition,
      questions: [asked(text.compositionWho, false), asked(text.compositionOwn, false)],
    },
    { title: text.servicing, questions: [asked(text.servicingWho, false)] },
    {
      title: text.future,
      questions: [{ ...choice, options: Object.values(options) }, asked(text.futureWhy, false)],
    },
  ];
}

type Asking = { readonly review: Review; readonly circle: readonly CircleMember[] };

/** Makes the round that collects the statements, as a draft, and goes to it. */
export const askDoors = formDoors({
  subject: async (visit, db): Promise<Asking | undefined> => {
    const review = await reviewFor('ask', visit, db);
    return review && { review, circle: await circleOf(db, review.body.id, visit.today) };
  },
  shape: ({ circle }) => askShape(circle),
  values: ({ review, circle }, { today }) => ({
    ...askValues(review.decides.name, today),
    ...Object.fromEntries(
      circle.filter(({ isSeated }) => isSeated).map(({ key }) => [`addressees.${key}`, 'ja']),
    ),
  }),
  version: ({ review }) => review.version,
  page: ({ review, circle }, visit) => {
    const { reviews: text } = reviewTexts[visit.language];
    return {
      title: `${text.titleOf(review.body.name)}: ${text.ask}`,
      lead: text.askLead,
      crumbs: crumbsOf(review, text.ask, visit),
      fields: askFields(circle, visit),
      submitWord: text.ask,
      backHref: reviewPaths.record.to({ number: String(review.number) }),
    };
  },
  carryOut: async (visit, { review, circle }, data) => {
    const { db, today } = visit;
    const { roundTitle, roundPurpose } = reviewTexts.da.reviews;
    const made = await makeQuestionnaire(visit, data, {
      circle,
      title: roundTitle(review.body.name),
      purpose: roundPurpose(review.body.name, review.decides.name),
      themes: themesOf(),
      bodyId: review.body.id,
    });
    if (!made.ok) return made;
    const asked = await askCircle(db, { review, version: data.version, today }, made.value.id);
    return asked.ok ? accept(roundPath.to({ number: String(made.value.number) })) : asked;
  },
});

/** Proposes the case for the next agenda of the body that decides, with the statements as they are now. */
export const submissionDoors = formDoors({
  subject: (visit, db) => reviewFor('submit', visit, db),
  shape: () => ({ version: versionField }),
  values: () => ({}),
  version: ({ version }) => version,
  page: (review, visit) => {
    const { reviews: text } = reviewTexts[visit.language];
    const word = text.submitTo(review.decides.name);
    return {
      title: `${text.titleOf(review.body.name)}: ${word}`,
      lead: text.submitLead(review.decides.name),
      crumbs: crumbsOf(review, word, visit),
      fields: [],
      submitWord: word,
      backHref: reviewPaths.record.to({ number: String(review.number) }),
    };
  },
  carryOut: async (visit, review, { version }) => {
    const { db, today } = visit;
    const marked = await markSubmitted(db, { review, version, today });
    if (!marked.ok) return marked;
    const sourcePath = reviewPaths.record.to({ number: String(review.number) });
    const { caseTitle, caseSource } = reviewTexts.da.reviews;
    const proposed = await proposeItem(db, {
      bodyId: review.decides.id,
      title: caseTitle(review.body.name),
      text: await textOfCase(visit, review),
      figures: null,
      paperIds: [],
      source: caseSource(review.number),
      sourcePath,
    });
    return proposed.ok ? accept(sourcePath) : refuse({ code: 'case-refused' });
  },
});

async function textOfCase({ db }: Visit<Writer>, review: Review): Promise<string> {
  const { reviews: text } = reviewTexts.da;
  const collation = review.roundId === null ? undefined : await collationOf(reading(db), review.roundId);
  const words = { nothing: text.nothingLine, silent: text.silentLine };
  const supports = review.supports.map(({ organisation, option }) => ({ name: organisation.name, option }));
  return caseText(
    { ...review, supports, statements: collation ? collationAsText(collation, words) : '' },
    {
      summary: text.summary,
      options: text.optionsHeading,
      option: text.options,
      supportedBy: text.supportedBy,
      supportedByNobody: text.supportedByNobody,
      ifKept: text.ifKept,
      question: text.questions,
      statements: text.statements,
    },
  );
}
