import { expect, test } from 'vitest';
import { sampleRecord, sampleRegister as register } from '../../../../tests/support/sample-record.ts';
import { answerEdits } from './review-answer.ts';
import { applyEdits, withEdit, type Edit } from './review-edits.ts';
import { doubtCodes, type DoubtCode } from './meeting-record.ts';
import { fieldCounts, questionsOf, type Question } from './review-questions.ts';
import { reviewOf } from './review-record.ts';

const record = sampleRecord();
const questions = (edits: readonly Edit[] = []): Question[] => questionsOf(record, applyEdits(record, edits));
const question = (id: string): Question => {
  const found = questions().find((one) => one.id === id);
  if (!found) throw new Error(`No question about ${id}`);
  return found;
};

test('access comes first, then the items from the top, then people', () => {
  expect(questions().map(({ id }) => id)).toEqual([
    '/items/2/closed',
    '/items/1/appendices',
    '/items/1/recommendations/1',
    '/items/1/outcome',
    '/attendees/1',
  ]);
});

test('what is sure is counted and not asked about', () => {
  expect(fieldCounts(record, questions())).toEqual({ all: 10, sure: 5 });
});

test('a low confidence is asked about also when no doubt is named', () => {
  const evidence = { '/place': { lines: [], page: 1, confidence: 0.4 } };
  const unsure = sampleRecord({ evidence });
  expect(questionsOf(unsure, reviewOf(unsure)).map(({ code }) => code)).toEqual(['uncertain']);
});

test('a settled doubt and the doubt of a removed part are gone', () => {
  const left = questions([
    { kind: 'settle', at: '/items/2/closed' },
    { kind: 'remove', at: '/items/1/recommendations/1' },
    { kind: 'remove', at: '/attendees/1' },
  ]);
  expect(left.map(({ id }) => id)).toEqual(['/items/1/appendices', '/items/1/outcome']);
});

test('for uncertain access the strictest reading is suggested', () => {
  const { options } = question('/items/2/closed');
  expect(options.filter(({ isSuggested }) => isSuggested).map(({ word }) => word)).toEqual([
    'closed-municipal',
  ]);
});

type Given = [
  does: string,
  id: string,
  choice: string | undefined,
  other: string | undefined,
  result: unknown,
];
const answers: Given[] = [
  ['nothing chosen', '/items/1/outcome', undefined, undefined, 'choose-answer'],
  ['an option we do not have', '/items/1/outcome', 'tja', undefined, 'choose-answer'],
  ['something else without text', '/items/1/outcome', 'andet', ' ', 'write-answer'],
  ['an outcome we do not know', '/items/1/outcome', 'andet', 'JUBEL', 'write-answer'],
  ['kept as read', '/items/1/outcome', 'keep', undefined, 'APPROVED_WITH_REMARKS'],
  ['another outcome', '/items/1/outcome', 'andet', 'NOTED', 'NOTED'],
  ['only written', '/items/1/outcome', undefined, 'NOTED', 'NOTED'],
];

test.each(answers)('an answer with %s', (_, id, choice, other, result) => {
  const answer = answerEdits(question(id), { choice, other }, register);
  if ('fault' in answer) expect(answer.fault.code).toBe(result);
  else {
    const review = applyEdits(record, answer.edits);
    expect(review.items[1]?.values['outcome']).toBe(result);
    expect(review.settled).toContain(id);
  }
});

test('an appendix that the text names can be put on the list', () => {
  const answer = answerEdits(question('/items/1/appendices'), { choice: 'list', other: undefined }, register);
  const review = applyEdits(record, 'edits' in answer ? answer.edits : []);
  expect(review.items[1]?.lists.appendices.map(({ values }) => values['text'])).toEqual(['Bilag 4']);
});

test('several names written for one person become several persons from the same place', () => {
  const evidence = {
    '/attendees/0': { lines: [], page: 1, confidence: 0.4, doubt: 'person-split-uncertain' as const },
  };
  const joined = sampleRecord({ evidence });
  const [asked] = questionsOf(joined, reviewOf(joined));
  const answer = asked && answerEdits(asked, { choice: 'andet', other: 'Vera Lund\r\n Ib Dahl ' }, register);
  const review = applyEdits(joined, answer && 'edits' in answer ? answer.edits : []);
  const people = review.people.attendees.map(({ values }) => [values['name'], values['organisation']]);
  expect(people).toEqual([
    ['Vera Lund', 'Rebild Kommune'],
    ['Bo Kjær', null],
    ['Ib Dahl', 'Rebild Kommune'],
  ]);
});

test('who is both present and absent is removed from one of the lists', () => {
  const evidence = {
    '/attendees/0': { lines: [], page: 1, confidence: 0.4, doubt: 'person-present-and-absent' as const },
  };
  const twice = sampleRecord({ evidence });
  const [asked] = questionsOf(twice, reviewOf(twice));
  const after = (choice: string) => {
    const answer = asked && answerEdits(asked, { choice, other: undefined }, register);
    const { attendees, absentees } = applyEdits(
      twice,
      answer && 'edits' in answer ? answer.edits : [],
    ).people;
    return [attendees.length, absentees.length];
  };
  expect([after('present'), after('absent'), after('keep')]).toEqual([
    [2, 0],
    [1, 1],
    [2, 1],
  ]);
});

const pointers = [
  '/forum',
  '/date',
  '/items/1/title',
  '/items/1/body',
  '/items/1/minutesText',
  '/items/1/tables',
];
const everything = doubtCodes.flatMap((doubt) =>
  [...pointers, '/items/1/recommendations/0', '/items/1/body/0', '/attendees/0'].map(
    (id): [DoubtCode, string] => [doubt, id],
  ),
);

test.each(everything)('the doubt %s about %s can be answered and is then gone', (doubt, id) => {
  const doubtful = sampleRecord({ evidence: { [id]: { lines: [[9, 9]], page: 1, confidence: 0.4, doubt } } });
  const [asked] = questionsOf(doubtful, reviewOf(doubtful));
  expect(asked?.id).toBe(id);
  expect((asked?.options ?? []).filter(({ isSuggested }) => isSuggested).length).toBeLessThanOrEqual(1);
  for (const option of asked?.options ?? []) {
    const edits: Edit[] = [...option.edits, { kind: 'settle', at: id }];
    const review = edits.reduce(withEdit, reviewOf(doubtful));
    expect(questionsOf(doubtful, review)).toEqual([]);
    expect(review.items.every(({ values }) => (values['title'] ?? '') !== '')).toBe(true);
  }
});

test('a body that is not stated is chosen from the register', () => {
  const evidence = { '/forum': { lines: [], page: 1, confidence: 0, doubt: 'body-not-stated' as const } };
  const nameless = sampleRecord({ forum: null, evidence });
  const [asked] = questionsOf(nameless, reviewOf(nameless));
  if (!asked) throw new Error('It is asked about');
  const choose = (other: string) => answerEdits(asked, { choice: 'andet', other }, register);
  expect(choose('byraadet')).toEqual({ fault: { field: 'other', code: 'body-unknown' } });
  const answer = choose('socdir');
  expect(applyEdits(nameless, 'edits' in answer ? answer.edits : []).bodyKey).toBe('socdir');
});
