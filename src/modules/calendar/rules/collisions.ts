import type { Day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import type { EntryKind } from './entry.ts';

/** A day and times somebody thinks of giving a meeting. Times are 'HH:MM'; null = not known yet. */
export type AskedDay = {
  readonly bodyId: string;
  /** The meeting that is to move: it does not collide with itself. Null when it is new. */
  readonly meetingId: string | null;
  readonly heldOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

export type NearMeeting = {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  /** The day as the address of the meeting has it. */
  readonly dayKey: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Meetings that were put beside it on purpose: on the same day they belong there. */
  readonly pairedIds: readonly string[];
};
/** A person of the asked body who sits in another body too, and when in both. */
export type SharedMember = {
  readonly bodyId: string;
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
};
export type NearEntry = {
  readonly number: number;
  readonly kind: EntryKind;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly bodyId: string | null;
  /** The organisation it is for; null = for all, or for a body. */
  readonly organisationName: string | null;
};
export type NearHoliday = {
  readonly day: Day;
  readonly name: Readonly<Record<Language, string>>;
  readonly isHalf: boolean;
};

/** What is known of the days in question. */
export type Surroundings = {
  readonly meetings: readonly NearMeeting[];
  readonly sharedMembers: readonly SharedMember[];
  readonly holidays: readonly NearHoliday[];
  readonly entries: readonly NearEntry[];
};

/** `isSerious`: the reader is asked to confirm it before it is saved. */
export type Collision = { readonly isSerious: boolean } & (
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday' | 'half-day'; readonly name: Readonly<Record<Language, string>> }
  | { readonly kind: 'own-meeting'; readonly meeting: NearMeeting; readonly overlaps: boolean }
  | {
      readonly kind: 'shared-members';
      readonly meeting: NearMeeting;
      readonly names: readonly string[];
      readonly overlaps: boolean;
    }
  | { readonly kind: 'entry'; readonly entry: NearEntry }
);

/** Everything that falls on the day: what the day is, own meetings, those of shared members, entries. */
export function collisionsOn(asked: AskedDay, around: Surroundings): Collision[] {
  return [
    ...ofTheDay(asked.heldOn, around.holidays),
    ...ofMeetings(asked, around),
    ...around.entries
      .filter(({ from, to }) => from <= asked.heldOn && asked.heldOn <= to)
      .filter(({ bodyId }) => bodyId === null || bodyId === asked.bodyId)
      .map((entry): Collision => ({ kind: 'entry', entry, isSerious: true })),
  ];
}

function ofTheDay(heldOn: Day, holidays: readonly NearHoliday[]): Collision[] {
  const named = holidays
    .filter(({ day }) => day === heldOn)
    .map(({ name, isHalf }): Collision => ({ kind: isHalf ? 'half-day' : 'holiday', name, isSerious: true }));
  return isWeekend(heldOn) ? [{ kind: 'weekend', isSerious: true }, ...named] : named;
}

const [sunday, saturday] = [0, 6];
export const isWeekend = (on: Day): boolean =>
  [sunday, saturday].includes(new Date(`${on}T00:00:00Z`).getUTCDay());

/** Another body's meeting matters where somebody sits in both. One that is paired with this meeting belongs there. */
function ofMeetings(asked: AskedDay, { meetings, sharedMembers }: Surroundings): Collision[] {
  const sameDay = meetings.filter(({ id, heldOn }) => heldOn === asked.heldOn && id !== asked.meetingId);
  return sameDay.flatMap((meeting): Collision[] => {
    const overlaps = doOverlap(asked, meeting);
    const isPaired = asked.meetingId !== null && meeting.pairedIds.includes(asked.meetingId);
    if (isPaired && !overlaps) return [];
    if (meeting.bodyId === asked.bodyId) return [{ kind: 'own-meeting', meeting, overlaps, isSerious: true }];
    const names = sharedMembers
      .filter(({ bodyId }) => bodyId === meeting.bodyId)
      .filter(
        ({ from, to }) => (from ?? asked.heldOn) <= asked.heldOn && asked.heldOn <= (to ?? asked.heldOn),
      )
      .map(({ name }) => name);
    if (names.length === 0) return [];
    return [{ kind: 'shared-members', meeting, names, overlaps, isSerious: overlaps }];
  });
}

type Times = { readonly startsAt: string | null; readonly endsAt: string | null };

/** Whether two meetings of one day are held at once. One whose time is not known may be at any time. */
export function doOverlap(one: Times, other: Times): boolean {
  if (one.startsAt === null || other.startsAt === null) return true;
  return one.startsAt < endOf(other, other.startsAt) && other.startsAt < endOf(one, one.startsAt);
}

/** A meeting whose end is not known is taken to last two hours, and never past midnight. */
const endOf = ({ endsAt }: Times, startsAt: string): string => endsAt ?? laterBy(startsAt, minutesUsual);
export const minutesUsual = 120;

const [hourMinutes, dayMinutes] = [60, 1440];

/** A time so many minutes later, kept within its day. */
export function laterBy(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = Math.min(Math.max(hour * hourMinutes + minute + minutes, 0), dayMinutes - 1);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(at / hourMinutes))}:${two(at % hourMinutes)}`;
}

/** The minutes from one time of a day to another. */
export function minutesBetween(from: string, to: string): number {
  const minutesOf = (time: string): number => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * hourMinutes + minute;
  };
  return minutesOf(to) - minutesOf(from);
}
