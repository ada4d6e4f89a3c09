/** A calendar day as 'YYYY-MM-DD'. Text sorts in time order, and no time zone can move it. */
export type Day = string & { readonly day: unique symbol };

/** The day a text names, or undefined when it names none ('2026-02-29'). */
export function dayOf(text: string): Day | undefined {
  const parsed = new Date(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
  return isDay ? (text as Day) : undefined;
}

/** The day a text is known to name. Throws a RangeError when it does not: for constants, not for what people type. */
export function day(text: string): Day {
  const found = dayOf(text);
  if (!found) throw new RangeError(`Not a day: ${text}`);
  return found;
}

/** Made once: to make it costs a hundred times as much as to use it. */
const danishDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** The calendar day an instant falls on in Denmark, where all deadlines are counted. */
export const dayInDenmark = (instant: Date): Day => day(danishDays.format(instant));

const dayMs = 86_400_000;

/** The day so many days later; earlier where the number is negative. */
export const addDays = (from: Day, days: number): Day =>
  day(new Date(Date.parse(from) + days * dayMs).toISOString().slice(0, 10));
