import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { isOver, monthAfter, monthOf, oldestKept, type Month } from './months.ts';

const month = (text: string): Month => monthOf(text) as Month;

test('months are counted over the years', () => {
  expect(monthAfter(month('2026-11'), 2)).toBe('2027-01');
  expect(monthAfter(month('2027-01'), -1)).toBe('2026-12');
  expect(monthAfter(month('2027-01'), -13)).toBe('2025-12');
  expect(monthOf('2026-13')).toBeUndefined();
  expect(monthOf('26-1')).toBeUndefined();
});

test('a month is over on the first day of the next', () => {
  expect(isOver(month('2026-11'), day('2026-11-30'))).toBe(false);
  expect(isOver(month('2026-11'), day('2026-12-01'))).toBe(true);
});

test('kept for 13 months, a line of October 2025 goes in December 2026 and not before', () => {
  expect(oldestKept(day('2026-11-30'), 13)).toBe('2025-10');
  expect(oldestKept(day('2026-12-01'), 13)).toBe('2025-11');
});
