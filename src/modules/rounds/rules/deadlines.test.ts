import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { daysBetween, dueFor, lastDayFor, lastDayOf, takesAnswers } from './deadlines.ts';

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

test('days are counted over the change of the clock', () => {
  expect(daysBetween(day('2027-03-27'), day('2027-03-29'))).toBe(2);
  expect(daysBetween(day('2026-11-22'), day('2026-11-20'))).toBe(-2);
});
