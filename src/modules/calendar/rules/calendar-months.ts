import { addDays, day, type Day } from '../../../kernel/day.ts';
import type { NearHoliday } from './collisions.ts';
import type { EntryKind } from './entry.ts';
import type { PairSide } from './pair.ts';

/** A meeting as the calendar shows it. */
export type CalendarMeeting = {
  readonly id: string;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  /** The day as the address of the meeting has it. */
  readonly dayKey: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly state: string;
  readonly hasOpenMove: boolean;
  readonly pairs: readonly { readonly side: PairSide; readonly shortName: string }[];
};
export type CalendarEntry = {
  readonly number: number;
  readonly kind: EntryKind;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly organisationName: string | null;
  readonly bodyShortName: string | null;
};

export type CalendarLine =
  | { readonly kind: 'holiday'; readonly from: Day; readonly to: Day; readonly holiday: NearHoliday }
  | { readonly kind: 'entry'; readonly from: Day; readonly to: Day; readonly entry: CalendarEntry }
  | { readonly kind: 'meeting'; readonly from: Day; readonly to: Day; readonly meeting: CalendarMeeting };

type Found = {
  readonly meetings: readonly CalendarMeeting[];
  readonly holidays: readonly NearHoliday[];
  readonly entries: readonly CalendarEntry[];
};

/** Everything in the order of its days; on one day what the day is, what goes on, then the meetings by time. */
export function linesOf({ meetings, holidays, entries }: Found): CalendarLine[] {
  const lines: CalendarLine[] = [
    ...holidays.map((holiday) => ({ kind: 'holiday', from: holiday.day, to: holiday.day, holiday }) as const),
    ...entries.map((entry) => ({ kind: 'entry', from: entry.from, to: entry.to, entry }) as const),
    ...meetings.map(
      (meeting) => ({ kind: 'meeting', from: meeting.heldOn, to: meeting.heldOn, meeting }) as const,
    ),
  ];
  return lines.toSorted(
    (one, other) => one.from.localeCompare(other.from) || timeOf(one).localeCompare(timeOf(other)),
  );
}

const timeOf = (line: CalendarLine): string =>
  line.kind === 'meeting' ? `${line.meeting.startsAt ?? '99'} ${line.meeting.bodyShortName}` : '';

export type Month = { readonly month: string; readonly lines: readonly CalendarLine[] };

/** The months that hold something, each with its lines; what began earlier stands in the first month shown. */
export function monthsOf(lines: readonly CalendarLine[], first: Day): Month[] {
  const months = new Map<string, CalendarLine[]>();
  for (const line of lines) {
    const month = (line.from < first ? first : line.from).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return [...months].map(([month, held]) => ({ month, lines: held }));
}

export type GridDay = {
  readonly day: Day;
  readonly isInMonth: boolean;
  readonly lines: readonly CalendarLine[];
};
export type GridWeek = { readonly number: number; readonly days: readonly GridDay[] };

const daysAWeek = 7;

/** The weeks of a month from Monday to Sunday, with the days of the neighbours that fill them. */
export function weeksOf(month: string, lines: readonly CalendarLine[]): GridWeek[] {
  const first = day(`${month}-01`);
  const weeks: GridWeek[] = [];
  for (let monday = mondayOf(first); monday.slice(0, 7) <= month; monday = addDays(monday, daysAWeek)) {
    const days = Array.from({ length: daysAWeek }, (_, index) => addDays(monday, index));
    weeks.push({
      number: weekNumber(monday),
      days: days.map((on) => ({
        day: on,
        isInMonth: on.startsWith(month),
        lines: lines.filter(({ from, to }) => from <= on && on <= to),
      })),
    });
  }
  return weeks;
}

/** 0 = Monday. */
const weekdayOf = (on: Day): number => (new Date(`${on}T00:00:00Z`).getUTCDay() + daysAWeek - 1) % daysAWeek;
export const mondayOf = (on: Day): Day => addDays(on, -weekdayOf(on));

const [dayMs, thursday] = [86_400_000, 3];

/** The number of a week (ISO 8601): week 1 holds the year's first Thursday. */
export function weekNumber(monday: Day): number {
  const ofWeek = addDays(monday, thursday);
  const start = Date.parse(`${ofWeek.slice(0, 4)}-01-01`);
  return Math.floor((Date.parse(ofWeek) - start) / dayMs / daysAWeek) + 1;
}
