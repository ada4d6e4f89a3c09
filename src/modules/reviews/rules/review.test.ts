import { expect, test } from 'vitest';
import { caseText, refusalOfEvaluation, stepsOf, type Evaluation } from './review.ts';

const evaluation: Evaluation = {
  summary: 'Gruppen har løst sin opgave.',
  options: { keep: 'Gruppen mødes\nto gange om året.', close: 'Gruppen nedlægges.', move: '' },
  supports: [{ organisationId: 'a', option: 'close' }],
  answers: { purpose: 'Fælles temaer', composition: 'En leder fra hver', servicing: 'Tilsynet' },
};

test.each([
  ['planned', false, ['evaluate', 'ask']],
  ['planned', true, ['evaluate']],
  ['evaluated', true, ['evaluate', 'submit']],
  ['submitted', true, ['decide']],
  ['decided', true, []],
] as const)('%s, asked: %s', (state, isAsked, steps) => {
  expect(stepsOf({ state, isAsked })).toEqual(steps);
});

const { options, answers } = evaluation;
test.each([
  [evaluation, undefined],
  [{ ...evaluation, options: { ...options, close: '' } }, 'two-options-needed keep'],
  [
    { ...evaluation, supports: [{ organisationId: 'a', option: 'move' as const }] },
    'supported-option-empty move',
  ],
  [{ ...evaluation, answers: { ...answers, servicing: '' } }, 'keep-question-open servicing'],
  [
    {
      ...evaluation,
      options: { keep: '', close: 'Luk', move: 'Flyt' },
      answers: { ...answers, servicing: '' },
    },
    undefined,
  ],
])('%#: %s', (typed, refusal) => {
  const found = refusalOfEvaluation(typed);
  expect(found && `${found.code} ${found.field}`).toBe(refusal);
});

const words = {
  summary: 'Hvad kom der ud af det?',
  options: 'Muligheder',
  option: { keep: 'Bevares', close: 'Lukkes', move: 'Flyttes' },
  supportedBy: (names: string) => `Støttes af ${names}.`,
  supportedByNobody: 'Støttes af ingen.',
  ifKept: 'Hvis den bevares',
  question: { purpose: 'Formål:', composition: 'Hvem:', servicing: 'Betjening:' },
  statements: 'Udtalelser',
};
test('the case: what came out, each possibility with who is for it, the questions, the statements', () => {
  const supports = [{ name: 'Rebild', option: 'close' as const }];
  const text = caseText({ ...evaluation, supports, statements: '**a. Rebild:** Luk den.' }, words);
  expect(text.split('\n\n')).toEqual([
    '## Hvad kom der ud af det?',
    'Gruppen har løst sin opgave.',
    '## Muligheder',
    '**Bevares.** Gruppen mødes to gange om året. Støttes af ingen.',
    '**Lukkes.** Gruppen nedlægges. Støttes af Rebild.',
    '## Hvis den bevares',
    '**Formål:** Fælles temaer',
    '**Hvem:** En leder fra hver',
    '**Betjening:** Tilsynet',
    '## Udtalelser',
    '**a. Rebild:** Luk den.',
  ]);
  const closing = {
    ...evaluation,
    options: { keep: '', close: 'Luk', move: 'Flyt' },
    supports,
    statements: '',
  };
  expect(caseText(closing, words)).not.toMatch(/Hvis den bevares|Udtalelser/);
});
