import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { daysBetween, dueFor, endsByItself, lastDayFor, lastDayOf, takesAnswers } from './deadlines.ts';

const round = { dueOn: day('2026-12-06'), closesOn: day('2026-12-13'), state: 'open' } as const;
const until = (on: string) => ({ until: day(on) });

test('an extension is the addressee’s own deadline, and keeps the window open for it', () => {
  expect(dueFor(round, null)).toBe('2026-12-06');
  expect(dueFor(round, until('2026-12-20'))).toBe('2026-12-20');
  expect(lastDayFor(round, until('2026-12-10'))).toBe('2026-12-13');
  expect(lastDayFor(round, until('2026-12-20'))).toBe('2026-12-20');
  expect(lastDayOf(round, [until('2026-12-20'), until('2026-12-15')])).toBe('2026-12-20');
});

test.each([
  ['open', null, '2026-12-13', true],
  ['open', null, '2026-12-14', false],
  ['open', until('2026-12-20'), '2026-12-20', true],
  ['draft', null, '2026-12-01', false],
  ['closed', until('2026-12-20'), '2026-12-14', false],
  ['reopened', null, '2027-01-10', true],
] as const)('%s with extension %j on %s takes answers: %s', (state, extension, today, takes) => {
  expect(takesAnswers({ ...round, state }, extension, day(today))).toBe(takes);
});

describe('an extension after closing', () => {
  const again = { ...round, state: 'reopened', onlyExtended: true } as const;

  test('takes the answer of that addressee alone, until its own deadline', () => {
    expect(takesAnswers(again, until('2026-12-20'), day('2026-12-20'))).toBe(true);
    expect(takesAnswers(again, until('2026-12-20'), day('2026-12-21'))).toBe(false);
    expect(takesAnswers(again, null, day('2026-12-13'))).toBe(false);
  });

  test('ends by itself; a round reopened for all does not', () => {
    expect(endsByItself(again)).toBe(true);
    expect(endsByItself({ state: 'reopened', onlyExtended: false })).toBe(false);
    expect(endsByItself({ state: 'closed', onlyExtended: false })).toBe(false);
  });
});

test('days are counted over the change of the clock', () => {
  expect(daysBetween(day('2027-03-27'), day('2027-03-29'))).toBe(2);
  expect(daysBetween(day('2026-11-22'), day('2026-11-20'))).toBe(-2);
});
