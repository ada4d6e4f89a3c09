import type { Day } from './day.ts';

/** The time somebody wrote as 'HH:MM': "13", "9.30", "09:30", "kl. 13.00". Undefined when it is none ("25:00"). */
export function typedTime(text: string): string | undefined {
  const [whole, hours = '', minutes = '00'] = written.exec(text.trim()) ?? [];
  if (whole === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
const written = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i;

/** Made once: to make it costs a hundred times as much as to use it. */
const danishTimes = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** How far Denmark is ahead of UTC: an hour more in summer. Of an hour there is twice, the first is meant. */
const hoursAhead = [2, 1] as const;
const hourMs = 3_600_000;

/**
 * The instant a time ('HH:MM') on a day is in Denmark. Undefined where there is no such time: "25:00", or 02:30 on the
 * night the clock goes forward.
 */
export function instantInDenmark(day: Day, time: string): Date | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc) || time > '23:59') return undefined;
  const instants = hoursAhead.map((hours) => new Date(asUtc - hours * hourMs));
  return instants.find((instant) => danishTimes.format(instant) === `${day} ${time}`);
}

/** The time of day in Denmark as 'HH:MM'. */
export const timeInDenmark = (instant: Date): string => danishTimes.format(instant).slice(-'HH:MM'.length);
