import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { dueReminder, reminderDaysOf, type ReminderPlan } from './reminders.ts';

const plan = (today: string, more: Partial<ReminderPlan> = {}): ReminderPlan => ({
  days: [-14, -5, -1, 1],
  due: day('2026-12-20'),
  since: day('2026-11-22'),
  today: day(today),
  sent: [],
  ...more,
});

describe('which step of the plan is due', () => {
  test.each([
    ['2026-12-05', undefined],
    ['2026-12-06', -14],
    ['2026-12-15', -5],
    ['2026-12-19', -1],
    ['2026-12-20', -1],
    ['2026-12-21', 1],
  ])('on %s it is %s', (today, step) => {
    expect(dueReminder(plan(today))).toBe(step);
  });

  test('a step that was sent is not due again', () => {
    expect(dueReminder(plan('2026-12-16', { sent: [-14, -5] }))).toBeUndefined();
  });

  test('days without a server are made up for by one mail', () => {
    expect(dueReminder(plan('2026-12-19', { sent: [-14] }))).toBe(-1);
    expect(dueReminder(plan('2026-12-19', { sent: [-14, -1] }))).toBeUndefined();
  });

  test('what lay before the opening or the extension is not made up for', () => {
    expect(dueReminder(plan('2026-12-16', { since: day('2026-12-16') }))).toBeUndefined();
    expect(dueReminder(plan('2026-12-19', { since: day('2026-12-16') }))).toBe(-1);
  });

  test('over the night the clocks change, days are days', () => {
    const spring = { due: day('2027-03-29'), since: day('2027-03-01'), days: [-1] };
    expect(dueReminder(plan('2027-03-27', spring))).toBeUndefined();
    expect(dueReminder(plan('2027-03-28', spring))).toBe(-1);
  });

  test('no plan, no reminder', () => {
    expect(dueReminder(plan('2026-12-21', { days: [] }))).toBeUndefined();
  });
});

test.each([
  ['-14, -5, -1, 1', [-14, -5, -1, 1]],
  ['−14; +1 -5', [-14, -5, 1]],
  ['1, 1, 1', [1]],
  ['', []],
  ['snart', undefined],
  ['1.5', undefined],
  ['-400', undefined],
  ['1 2 3 4 5 6 7 8 9 10 11', undefined],
])('"%s" is the plan %s', (typed, days) => {
  expect(reminderDaysOf(typed)).toEqual(days);
});
