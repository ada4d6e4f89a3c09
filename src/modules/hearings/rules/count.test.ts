import { describe, expect, test } from 'vitest';
import { resultWords } from '../pages/hearing-words.ts';
import { countSection, type Cell, type Outcome } from './count.ts';
import type { SilenceRule } from './hearing-views.ts';
import type { AnswerKind, Section } from './section.ts';

const said = (kind: AnswerKind, remarks = ''): Cell => ({
  state: 'answered',
  answer: { kind, alternative: null, remarks },
});
const chose = (alternative: number): Cell => ({
  state: 'answered',
  answer: { kind: 'alternative', alternative, remarks: '' },
});
const times = (count: number, cell: Cell): Cell[] => Array.from({ length: count }, () => cell);
const silent: Cell = { state: 'silent' };
const missing: Cell = { state: 'missing' };
const plain = (silence: SilenceRule, cells: readonly Cell[]) =>
  countSection(cells, { silence, alternatives: 0 });

describe('what silence means is what was set, and nothing else', () => {
  const cells = [...times(8, said('consent')), ...times(3, silent)];

  test.each<[SilenceRule, number, number, number, Outcome]>([
    ['consent', 11, 3, 0, 'full'],
    ['no-answer', 8, 0, 0, 'full-of-answers'],
    ['nothing-to-report', 8, 0, 3, 'full'],
  ])('%s: %i for, %i of them by silence, %i neutral: %s', (silence, support, bySilence, neutral, outcome) => {
    expect(plain(silence, cells)).toMatchObject({
      support,
      supportBySilence: bySilence,
      neutral,
      outcome,
      silent: 3,
    });
  });

  test('who may still answer is missing, and is not counted as silent', () => {
    const count = plain('consent', [...times(8, said('consent')), ...times(3, missing)]);
    expect(count).toMatchObject({ support: 8, supportBySilence: 0, silent: 0, missing: 3 });
    expect(count.outcome).toBe('full-of-answers');
  });
});

test.each<[Outcome, Cell[]]>([
  ['full', times(11, said('consent'))],
  ['full', [...times(9, said('consent')), said('consent-with-remarks', 'Ja, men'), said('no-remarks')]],
  ['broad', [...times(9, said('consent')), ...times(2, said('against', 'Nej'))]],
  ['broad', [...times(6, said('consent')), ...times(5, said('against', 'Nej'))]],
  ['split', [...times(5, said('consent')), ...times(5, said('against', 'Nej')), said('no-remarks')]],
  ['mostly-against', [...times(4, said('consent')), ...times(7, said('against', 'Nej'))]],
  ['rejected', times(3, said('against', 'Nej'))],
  ['unopposed', times(3, said('no-remarks'))],
  ['none', times(3, silent)],
])('%s', (outcome, cells) => {
  expect(plain('no-answer', cells).outcome).toBe(outcome);
});

describe('alternatives', () => {
  const count = (silence: SilenceRule, cells: readonly Cell[]) =>
    countSection(cells, { silence, alternatives: 2 });

  test('silence as consent is for the first, which is what is proposed', () => {
    const result = count('consent', [chose(2), ...times(10, silent)]);
    expect(result).toMatchObject({
      alternatives: [10, 1],
      leading: 1,
      support: 10,
      others: 1,
      outcome: 'broad',
    });
    expect(result.supportBySilence).toBe(10);
  });

  test('where most choose another, no silence stands behind it', () => {
    const result = count('consent', [...times(6, chose(2)), ...times(5, silent)]);
    expect(result).toMatchObject({ alternatives: [5, 6], leading: 2, support: 6, supportBySilence: 0 });
    expect(result.outcome).toBe('broad');
  });

  test('nobody has chosen, and somebody is against', () => {
    const result = count('no-answer', [said('against', 'Ingen af dem'), silent]);
    expect(result).toMatchObject({ leading: null, support: 0, outcome: 'rejected' });
  });
});

/**
 * Golden, R-035: a hearing by mail among eleven directors on whether anybody wanted his share of a rest paid out. Sent
 * on 29 April 2014, nobody asked for it, and reported on 12 June 2014 as the consent of all.
 */
test('nobody asks for anything, silence was set to be consent: consent of all, and by silence it says', () => {
  const section: Section = {
    id: 's',
    position: 1,
    title: 'Restbeløbet bliver i en fælles pulje',
    alternatives: [],
    answerQuestion: 'q',
    remarksQuestion: 'r',
  };
  const byConsent = plain('consent', times(11, silent));
  expect(byConsent).toMatchObject({
    all: 11,
    support: 11,
    supportBySilence: 11,
    against: 0,
    outcome: 'full',
  });
  expect(resultWords(section, byConsent, 'da')).toBe('Tilslutning fra alle 11, heraf 11 ved tavshed.');
  // Not set, the same silence says nothing at all.
  const unset = plain('no-answer', times(11, silent));
  expect(resultWords(section, unset, 'da')).toBe('Ingen har svaret.');
});
