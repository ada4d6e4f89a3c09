import { day, dayInDenmark, type Day } from '../../../kernel/day.ts';

/** How often a follower gets a digest. */
export const frequencies = ['daily', 'weekly', 'never'] as const;
export type Frequency = (typeof frequencies)[number];

/** When digests go out, in Danish time: the full hour, and the weekday of the weekly one (1 = Monday … 7 = Sunday). */
export type DigestTime = { readonly weekday: number; readonly hour: number };

/** An instant as a clock on a Danish wall shows it. */
export type DanishMoment = { readonly day: Day; readonly hour: number };

export function danishMoment(now: Date): DanishMoment {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Copenhagen',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return { day: dayInDenmark(now), hour: Number(clock.format(now)) };
}

const daysInWeek = 7;
const hoursMs = 3_600_000;
const dayMs = 24 * hoursMs;

/** The day so many days later; at noon, where no clock change can move it to another day. */
const daysLater = (from: Day, count: number): Day =>
  day(new Date(Date.parse(`${from}T12:00:00Z`) + count * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length));

const weekdayOf = (of: Day): number => new Date(`${of}T12:00:00Z`).getUTCDay() || daysInWeek;

/** The day of the last digest time that has passed: until the hour strikes, it is still the one before. */
export function periodOf(
  frequency: Exclude<Frequency, 'never'>,
  now: DanishMoment,
  { weekday, hour }: DigestTime,
): Day {
  const struck = now.hour >= hour ? now.day : daysLater(now.day, -1);
  if (frequency === 'daily') return struck;
  return daysLater(struck, -((weekdayOf(struck) - weekday + daysInWeek) % daysInWeek));
}

/** The day of the next digest. */
export const nextDigestOn = (
  frequency: Exclude<Frequency, 'never'>,
  now: DanishMoment,
  time: DigestTime,
): Day => daysLater(periodOf(frequency, now, time), frequency === 'daily' ? 1 : daysInWeek);

/** Whether a follower who was last looked after for `lookedOn` has a digest due. A missed hour is made up for. */
export const isDue = (
  { frequency, lookedOn }: { frequency: Frequency; lookedOn: Day },
  now: DanishMoment,
  time: DigestTime,
): boolean => frequency !== 'never' && lookedOn < periodOf(frequency, now, time);
