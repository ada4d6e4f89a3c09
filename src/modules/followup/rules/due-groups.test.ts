import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { dueGroup, weekEnd } from './due-groups.ts';

const monday = day('2026-11-23');
const group = (dueOn: string | null, nextMeetingOn: string | null = '2026-12-10', isOpen = true) =>
  dueGroup(
    {
      dueOn: dueOn === null ? null : day(dueOn),
      isOpen,
      nextMeetingOn: nextMeetingOn === null ? null : day(nextMeetingOn),
    },
    monday,
  );

test('a week ends on its Sunday, and a Sunday is its own', () => {
  expect(weekEnd(monday)).toBe('2026-11-29');
  expect(weekEnd(day('2026-11-29'))).toBe('2026-11-29');
  expect(weekEnd(day('2026-11-28'))).toBe('2026-11-29');
});

test('yesterday is late, today and Sunday are this week', () => {
  expect(group('2026-11-22')).toBe('overdue');
  expect(group('2026-11-23')).toBe('week');
  expect(group('2026-11-29')).toBe('week');
  expect(group('2026-11-30')).toBe('meeting');
});

test('the day of the meeting is before the meeting, the day after is later, and so is all without a meeting', () => {
  expect(group('2026-12-10')).toBe('meeting');
  expect(group('2026-12-11')).toBe('later');
  expect(group('2026-12-09', null)).toBe('later');
});

test('without a day it has no group of days, and what is settled is not late', () => {
  expect(group(null)).toBe('none');
  expect(group('2026-11-01', null, false)).toBe('settled');
});
