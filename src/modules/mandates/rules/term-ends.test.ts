import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { nearness, termsEnding, type TermEnd } from './term-ends.ts';

const today = day('2026-11-22');
const end = (endsOn: string, bodyName = 'DAS'): TermEnd => ({
  kind: 'body',
  endsOn: day(endsOn),
  bodyName,
  bodyKey: 'das',
  words: '',
  key: '',
});

test('the last day of the notice is within it, and today has not passed', () => {
  expect(nearness(day('2027-02-20'), today, 90)).toBe('soon');
  expect(nearness(day('2027-02-21'), today, 90)).toBe('later');
  expect(nearness(today, today, 90)).toBe('soon');
  expect(nearness(day('2026-11-21'), today, 90)).toBe('past');
});

test('the earliest first, those of one day by name', () => {
  const ends = [end('2026-12-31', 'KKR'), end('2026-12-31', 'FU'), end('2015-11-15'), end('2028-01-01')];
  expect(termsEnding(ends, { today, noticeDays: 90 }).map(({ bodyName }) => bodyName)).toEqual([
    'DAS',
    'FU',
    'KKR',
  ]);
});
