import { addDays, day, dayOf, type Day } from '../../../kernel/day.ts';

export const shownKinds = ['moeder', 'flytninger', 'par', 'dage'] as const;
/** '' = everything; or meetings alone, those with a move proposed, those with a pair, the days without meetings. */
export type ShownKind = '' | (typeof shownKinds)[number];

/** What the page is asked for; it all stands in the address. A month makes it the grid of that month. */
export type CalendarFilter = {
  readonly year: number;
  /** 'YYYY-MM'; null = the list of the year. */
  readonly month: string | null;
  /** The key of a body; '' = all. */
  readonly body: string;
  readonly kind: ShownKind;
};

const [yearFirst, yearLast] = [1970, 2999];

export function calendarFilterOf(query: Readonly<Record<string, string>>, today: Day): CalendarFilter {
  const month = /^\d{4}-\d{2}$/.test(query['maaned'] ?? '') ? (query['maaned'] ?? '') : '';
  const isMonth = dayOf(`${month}-01`) !== undefined && isYear(Number(month.slice(0, 4)));
  const asked = Number(/^\d{4}$/.test(query['aar'] ?? '') ? query['aar'] : today.slice(0, 4));
  const kind = shownKinds.find((one) => one === query['slags']) ?? '';
  return {
    year: isMonth ? Number(month.slice(0, 4)) : isYear(asked) ? asked : Number(today.slice(0, 4)),
    month: isMonth ? month : null,
    body: /^[a-z0-9-]{1,80}$/.test(query['forum'] ?? '') ? (query['forum'] ?? '') : '',
    kind,
  };
}

const isYear = (year: number): boolean => year >= yearFirst && year <= yearLast;

/** The query that asks for this again; this year's list needs none. */
export const calendarQuery = (
  { year, month, body, kind }: CalendarFilter,
  today: Day,
): Record<string, string> => ({
  ...(month !== null && { maaned: month }),
  ...(month === null && String(year) !== today.slice(0, 4) && { aar: String(year) }),
  ...(body !== '' && { forum: body }),
  ...(kind !== '' && { slags: kind }),
});

/** The days it is about, both with. */
export function daysOfFilter({ year, month }: CalendarFilter): { from: Day; to: Day } {
  if (month === null) return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
  return { from: day(`${month}-01`), to: addDays(day(`${monthAfter(month, 1)}-01`), -1) };
}

const monthsAYear = 12;

/** 'YYYY-MM' so many months later; earlier where the number is negative. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * monthsAYear + number - 1 + by;
  return `${String(Math.floor(at / monthsAYear))}-${String((at % monthsAYear) + 1).padStart(2, '0')}`;
}
