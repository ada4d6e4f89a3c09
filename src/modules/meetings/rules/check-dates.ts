import type { Day } from '../../../kernel/day.ts';

/** A day as it is written in a text: where, and what. `year` is null when the text gives none. */
export type WrittenDate = {
  readonly at: number;
  readonly end: number;
  readonly written: string;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
};

export const monthNames = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const;
/** Monday first, as the Danish week has it. */
export const weekdayNames = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const;

export const monthPattern = `(?:${monthNames.join('|')})`;
const named = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})[.,]?\s{0,3}(${monthPattern})(?!\p{L})(?:\s{1,3}((?:19|20)\d{2})(?!\d))?`,
  'giu',
);
const inFigures = /(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})(?![\d/-])/gu;

/** All days a text names, in the order they stand; "31. april" too, so that it can be said to be impossible. */
export function datesIn(text: string): WrittenDate[] {
  const found = [...text.matchAll(named)].map((match) => dateAt(match, monthOf(match[2] ?? '')));
  const figures = [...text.matchAll(inFigures)].map((match) => dateAt(match, Number(match[2])));
  return [...found, ...figures].toSorted((one, other) => one.at - other.at);
}

const dateAt = (match: RegExpExecArray, month: number): WrittenDate => ({
  at: match.index,
  end: match.index + match[0].length,
  written: match[0].replaceAll(/\s+/g, ' '),
  day: Number(match[1]),
  month,
  year: match[3] === undefined ? null : Number(match[3]),
});

const monthOf = (name: string): number => monthNames.findIndex((month) => month === name.toLowerCase()) + 1;

/** Days in a month of the Gregorian calendar; 0 for a month that is not. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export type Date3 = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Days since 1 January 1970 in the Gregorian calendar, by arithmetic alone (years from 1 March on, 400 years at a
 * time).
 */
export function dayNumber({ year, month, day }: Date3): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** 0 = Monday … 6 = Sunday. 1 January 1970 was a Thursday. */
export const weekdayOf = (date: Date3): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

export const partsOf = (day: Day | string): Date3 => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** The date with its year; a missing one is the year that brings the day nearest to the meeting. */
export function completed({ day, month, year }: WrittenDate, heldOn: Day): Date3 {
  if (year !== null) return { year, month, day };
  const held = partsOf(heldOn);
  const years = [held.year - 1, held.year, held.year + 1];
  const distance = (candidate: number): number =>
    Math.abs(dayNumber({ year: candidate, month, day }) - dayNumber(held));
  const nearest = years.toSorted((one, other) => distance(one) - distance(other))[0];
  return { year: nearest ?? held.year, month, day };
}

export const isRealDate = ({ year, month, day }: Date3): boolean =>
  day >= 1 && day <= daysInMonth(year, month);

const two = (part: number): string => String(part).padStart(2, '0');
export const isoOf = ({ year, month, day }: Date3): string => `${year}-${two(month)}-${two(day)}`;

/** As a Danish text writes it: "18. januar 2017". */
export const inDanish = ({ year, month, day }: Date3): string =>
  `${day}. ${monthNames[month - 1] ?? month} ${year}`;
