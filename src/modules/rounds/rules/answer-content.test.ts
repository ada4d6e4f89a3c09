import { describe, expect, test } from 'vitest';
import {
  answerProblems,
  emptyAnswer,
  progressOf,
  stamped,
  withNothingElse,
  type ThemeAnswer,
} from './answer-content.ts';
import { contentOf, valuesOf } from './answer-fields.ts';
import type { AnswerKind, Question, Theme } from './round-views.ts';

const question = (id: string, kind: AnswerKind, isRequired: boolean): Question => ({
  id,
  prompt: id,
  kind,
  options: kind === 'choice' ? ['A', 'B'] : [],
  isRequired,
});
const open: Theme = { id: 'open', position: 1, title: 'Åbent', questions: [] };
const asked: Theme = {
  id: 'asked',
  position: 2,
  title: 'Spurgt',
  questions: [
    question('q1', 'number', true),
    question('q2', 'choice', false),
    question('q3', 'yes-no', false),
  ],
};
const said = (text: string): ThemeAnswer => ({
  ...emptyAnswer,
  statements: [{ key: 'k', text, department: '', reference: '', since: null }],
});
const answered = (values: Record<string, string>): ThemeAnswer => ({ ...emptyAnswer, values });
const nothing: ThemeAnswer = { ...emptyAnswer, nothing: true };

test.each([
  [open, undefined, 'empty'],
  [open, said('Noget'), 'complete'],
  [open, nothing, 'nothing'],
  [asked, answered({ q2: 'A' }), 'begun'],
  [asked, answered({ q1: '12' }), 'complete'],
  [asked, answered({ q1: '' }), 'empty'],
] as const)('progress %#', (theme, answer, progress) => {
  expect(progressOf(theme, answer)).toBe(progress);
});

describe('an answer is submitted when', () => {
  const codesOf = (answer: ThemeAnswer | undefined, theme = asked) =>
    answerProblems([theme], answer ? { [theme.id]: answer } : {}).map(({ code }) => code);
  test.each([
    ['every theme says something', said('Noget'), open, []],
    ['or says that there is nothing', nothing, open, []],
    ['and not both', { ...said('Noget'), nothing: true }, open, ['nothing-and-something']],
    ['nor neither', undefined, open, ['theme-unanswered']],
    ['a required question is answered', answered({ q2: 'B' }), asked, ['answer-missing']],
    ['a number is a number', answered({ q1: 'mange' }), asked, ['not-a-number']],
    ['as Danes write it', answered({ q1: '8.268.000,5' }), asked, []],
    ['and not as others do', answered({ q1: '8,268.5' }), asked, ['not-a-number']],
    ['a choice is one of those there are', answered({ q1: '1', q2: 'C' }), asked, ['choose-one']],
    ['yes is ja', answered({ q1: '1', q3: 'ja' }), asked, []],
  ] as const)('%s', (_, answer, theme, codes) => {
    expect(codesOf(answer, theme)).toEqual(codes);
  });
});

test('nothing in the rest leaves what was said', () => {
  const content = withNothingElse([open, asked], { open: said('Noget') });
  expect(content['open']?.nothing).toBe(false);
  expect(content['asked']?.nothing).toBe(true);
});

test('a statement keeps the moment it was first submitted, a new one gets its own', () => {
  const first = stamped({ open: said('Noget') }, new Date('2026-11-22T10:00:00Z'));
  const values = { ...valuesOf([open], first), t1u1: 'Noget rettet', t1u2: 'Nyt' };
  const typed = contentOf([open], values, { before: first, newKey: () => 'ny' });
  const second = stamped(typed, new Date('2026-11-23T10:00:00Z'));
  expect(second['open']?.statements.map(({ text, key, since }) => [text, key, since])).toEqual([
    ['Noget rettet', 'k', '2026-11-22T10:00:00.000Z'],
    ['Nyt', 'ny', '2026-11-23T10:00:00.000Z'],
  ]);
});

test('a key that is not of this answer, or comes twice, counts as new', () => {
  const before = stamped({ open: said('Noget') }, new Date('2026-11-22T10:00:00Z'));
  const values = { t1u1: 'A', 't1u1-id': 'fremmed', t1u2: 'B', 't1u2-id': 'k', t1u3: 'C', 't1u3-id': 'k' };
  const keys = contentOf([open], values, { before, newKey: () => 'ny' })['open']?.statements.map(
    ({ key }) => key,
  );
  expect(keys).toEqual(['ny', 'k', 'ny']);
});

test('empty statements are left out, and the order of the rest is kept', () => {
  const values = { t1u1: '  ', t1u2: 'A\r\nB', t1u4: 'C', 't1-intet': 'ja' };
  const answer = contentOf([open], values, { before: {}, newKey: () => 'ny' })['open'];
  expect(answer?.statements.map(({ text }) => text)).toEqual(['A\nB', 'C']);
  expect(answer?.nothing).toBe(true);
});
