import { accept, refuse } from '../../../kernel/result.ts';
import { reading, type Reader } from '../../../platform/database.ts';
import { optionsAmong, optionsOf, type FieldSpec } from '../../../platform/design/index.ts';
import type { Visit } from '../../../platform/route.ts';
import { itemTyped } from '../../access/index.ts';
import { roundById } from '../../rounds/index.ts';
import { decideReview, planReview, writeEvaluation } from '../commands/body-reviews.ts';
import { reviewPaths } from '../paths.ts';
import { bodyReviewAt } from '../queries/body-reviews.ts';
import { circleOf, type CircleMember } from '../queries/circle.ts';
import { bodyNames } from '../queries/names.ts';
import { keepQuestions, reviewOptions, stepsOf, type ReviewStep } from '../rules/review.ts';
import type { Named, Review } from '../rules/review-views.ts';
import { reviewTexts } from '../text.ts';
import { formDoors } from './form-task.ts';
import {
  choiceField,
  keyField,
  lineField,
  neededDayField,
  neededPagesField,
  neededSentencesField,
  sentencesField,
  textOf,
  versionField,
} from './read-form.ts';

const recordOf = ({ number }: { number: number }): string =>
  reviewPaths.record.to({ number: String(number) });

/** The way to a form of one evaluation. */
export const crumbsOf = ({ body, number }: Review, word: string, { language }: Visit<unknown>) => [
  { text: reviewTexts[language].reviews.title, href: reviewPaths.list.to({}) },
  { text: body.name, href: recordOf({ number }) },
  { text: word },
];

/** The evaluation the address names, where it can take this step now. */
export async function reviewFor(
  step: ReviewStep,
  { params }: Visit<unknown>,
  db: Reader,
): Promise<Review | undefined> {
  const review = await bodyReviewAt(db, params['number'] ?? '');
  const isPossible =
    review && stepsOf({ state: review.state, isAsked: review.roundId !== null }).includes(step);
  return isPossible ? review : undefined;
}

export const planDoors = formDoors({
  subject: (_visit, db): Promise<Named[]> => bodyNames(db),
  shape: () => ({
    body: keyField,
    decides: keyField,
    reason: neededSentencesField,
    plannedOn: neededDayField,
  }),
  values: (_bodies, { query }) => ({ body: query['forum'] ?? '' }),
  version: () => null,
  page: (bodies, { language }) => {
    const { reviews: text } = reviewTexts[language];
    const options = optionsAmong(bodies);
    const list = reviewPaths.list.to({});
    return {
      title: text.create,
      lead: text.createLead,
      crumbs: [{ text: text.title, href: list }, { text: text.create }],
      fields: [
        { kind: 'one-of-many', name: 'body', label: text.body, options, hasEmpty: true },
        { kind: 'area', name: 'reason', label: text.reason, hint: text.reasonHint, rows: 3 },
        { kind: 'one-of-many', name: 'decides', label: text.decides, options, hasEmpty: true },
        { kind: 'day', name: 'plannedOn', label: text.plannedOn },
      ],
      submitWord: text.save,
      backHref: list,
    };
  },
  carryOut: async ({ db, today }, _bodies, data) => {
    const done = await planReview(db, data, today);
    return done.ok ? accept(recordOf({ number: done.value })) : done;
  },
});

type Evaluating = { readonly review: Review; readonly circle: readonly CircleMember[] };
const supportField = choiceField(['', ...reviewOptions]);
const optionText = textOf(2000);

export const evaluationDoors = formDoors({
  subject: async (visit, db): Promise<Evaluating | undefined> => {
    const review = await reviewFor('evaluate', visit, db);
    if (!review) return undefined;
    const all = await circleOf(db, review.body.id, visit.today);
    const round = review.roundId === null ? undefined : await roundById(db, review.roundId);
    const asked = new Set(round?.addressees.map(({ organisationId }) => organisationId));
    const heard = all.filter(({ id, isSeated }) => isSeated || asked.has(id));
    return { review, circle: heard.length === 0 ? all : heard };
  },
  shape: ({ circle }) => ({
    summary: neededPagesField,
    keep: optionText,
    close: optionText,
    move: optionText,
    purpose: optionText,
    composition: optionText,
    servicing: optionText,
    version: versionField,
    ...Object.fromEntries(circle.map(({ key }) => [`support.${key}`, supportField] as const)),
  }),
  values: ({ review }) => ({
    summary: review.summary,
    ...review.options,
    ...review.answers,
    ...Object.fromEntries(
      review.supports.map(({ organisation, option }) => [`support.${organisation.key}`, option]),
    ),
  }),
  version: ({ review }) => review.version,
  page: ({ review, circle }, visit) => {
    const { reviews: text } = reviewTexts[visit.language];
    const word = review.state === 'planned' ? text.evaluate : text.rewrite;
    return {
      title: `${text.titleOf(review.body.name)}: ${word}`,
      lead: text.evaluateLead,
      crumbs: crumbsOf(review, word, visit),
      fields: evaluationFields(circle, visit),
      submitWord: text.save,
      backHref: recordOf(review),
    };
  },
  carryOut: async ({ db, today, form }, { review, circle }, data) => {
    const { summary, keep, close, move, purpose, composition, servicing, version } = data;
    const supports = circle.flatMap(({ id, key }) => {
      const option = reviewOptions.find((one) => one === form[`support.${key}`]);
      return option ? [{ organisationId: id, option }] : [];
    });
    const answers = { purpose, composition, servicing };
    const written = { summary, options: { keep, close, move }, supports, answers };
    const done = await writeEvaluation(db, { review, version, today }, written);
    return done.ok ? accept(recordOf(review)) : done;
  },
});

function evaluationFields(circle: readonly CircleMember[], { language }: Visit<unknown>): FieldSpec[] {
  const { reviews: text } = reviewTexts[language];
  const options = [{ value: '', text: text.noSupport }, ...optionsOf(text.options)];
  return [
    { kind: 'area', name: 'summary', label: text.summary, hint: text.summaryHint, rows: 6 },
    ...reviewOptions.map((option, index): FieldSpec => ({
      kind: 'area',
      name: option,
      label: text.options[option],
      ...(index === 0 && { hint: text.optionsHint }),
      rows: 3,
      isOptional: true,
    })),
    ...keepQuestions.map((question): FieldSpec => ({
      kind: 'area',
      name: question,
      label: `${text.ifKept}: ${text.questions[question]}`,
      rows: 2,
      isOptional: true,
    })),
    ...circle.map(({ key, name }): FieldSpec => ({
      kind: 'one-of-many',
      name: `support.${key}`,
      label: text.supportOf(name),
      options,
      hasEmpty: false,
      isOptional: true,
    })),
  ];
}

export const decisionDoors = formDoors({
  subject: (visit, db) => reviewFor('decide', visit, db),
  shape: () => ({
    outcome: choiceField(reviewOptions),
    decidedOn: neededDayField,
    item: lineField,
    source: lineField,
    consequence: sentencesField,
    version: versionField,
  }),
  values: (_review, { today }) => ({ decidedOn: today }),
  version: ({ version }) => version,
  page: (review, visit) => {
    const { reviews: text } = reviewTexts[visit.language];
    return {
      title: `${text.titleOf(review.body.name)}: ${text.decide}`,
      crumbs: crumbsOf(review, text.decide, visit),
      fields: [
        { kind: 'one-of-few', name: 'outcome', label: text.outcome, options: optionsOf(text.options) },
        { kind: 'day', name: 'decidedOn', label: text.decidedOn },
        { kind: 'text', name: 'item', label: text.item, hint: text.itemHint, isOptional: true },
        { kind: 'text', name: 'source', label: text.source, hint: text.sourceHint, isOptional: true },
        {
          kind: 'area',
          name: 'consequence',
          label: text.consequence,
          hint: text.consequenceHint,
          rows: 3,
          isOptional: true,
        },
      ],
      submitWord: text.save,
      backHref: recordOf(review),
    };
  },
  carryOut: async ({ db, today }, review, { outcome, decidedOn, item, source, consequence, version }) => {
    const decidedAt = await itemTyped(reading(db), item);
    if (decidedAt === undefined) return refuse({ code: 'no-such-item', field: 'item' });
    const decision = { outcome, on: decidedOn, itemId: decidedAt?.id ?? null, source, consequence };
    const done = await decideReview(db, { review, version, today }, decision);
    return done.ok ? accept(recordOf(review)) : done;
  },
});
