import { day, dayOf, type Day } from '../../../kernel/day.ts';

/** A month as its address has it: '2026-11'. */
export type Month = string & { readonly month: unique symbol };

const monthsAYear = 12;

export const monthOf = (text: string): Month | undefined =>
  /^\d{4}-\d\d$/.test(text) && dayOf(`${text}-01`) ? (text as Month) : undefined;
export const monthOfDay = (on: Day): Month => on.slice(0, 'yyyy-mm'.length) as Month;
export const firstDayOf = (month: Month): Day => day(`${month}-01`);

/** The month so many months later; earlier when `count` is negative. */
export function monthAfter(month: Month, count: number): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const total = year * monthsAYear + number - 1 + count;
  const text = String((total % monthsAYear) + 1).padStart(2, '0');
  return `${String(Math.floor(total / monthsAYear)).padStart(4, '0')}-${text}` as Month;
}

/** Whether a month is over, so that its sample can be drawn. */
export const isOver = (month: Month, today: Day): boolean => firstDayOf(monthAfter(month, 1)) <= today;

/** The oldest month that is kept when lines are kept for so many months: the ones before it are over their time. */
export const oldestKept = (today: Day, keptMonths: number): Month =>
  monthAfter(monthOfDay(today), -keptMonths);
