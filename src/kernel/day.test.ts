import { expect, test } from 'vitest';
import { addDays, day, dayInDenmark, dayOf } from './day.ts';

test('a text that names no day is nothing, and as a constant a bug', () => {
  expect([dayOf('2026-02-28'), dayOf('2026-02-29'), dayOf('i morgen')]).toEqual([
    '2026-02-28',
    undefined,
    undefined,
  ]);
  expect(() => day('2026-13-01')).toThrow('Not a day');
});

test('the Danish day starts at Danish midnight, summer and winter', () => {
  expect(dayInDenmark(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  expect(dayInDenmark(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-29', -1, '2026-03-28'],
  ['2026-10-25', 365, '2027-10-25'],
] as const)('%s and %i days is %s', (from, days, to) => expect(addDays(day(from), days)).toBe(to));
