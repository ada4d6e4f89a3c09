import type { Day } from '../../../kernel/day.ts';
import type { BodyStatus } from './body-states.ts';

/** How far a body is past the last day of its term, in the largest unit that says it: 11 years, 3 months, 12 days. */
export type TermNotice = { endedOn: Day; count: number; unit: 'years' | 'months' | 'days' };

type Term = { status: BodyStatus; termEndsOn: Day | null };

const dayInMs = 86_400_000;

/**
 * A temporary body whose last day has passed and that has not been closed: it simply goes on. Null when there
 * is nothing to say. A body only proposed has not begun, so it cannot outlive its term.
 */
export function bodyTermNotice({ status, termEndsOn }: Term, today: Day): TermNotice | null {
  if (termEndsOn === null || status === 'closed' || status === 'proposed' || today <= termEndsOn) return null;
  const months = wholeMonths(termEndsOn, today);
  if (months >= 12) return { endedOn: termEndsOn, count: Math.floor(months / 12), unit: 'years' };
  if (months >= 1) return { endedOn: termEndsOn, count: months, unit: 'months' };
  const days = Math.round((Date.parse(today) - Date.parse(termEndsOn)) / dayInMs);
  return { endedOn: termEndsOn, count: days, unit: 'days' };
}

/** Full months between two days: a month is full on the same date, or on the last day of a shorter month. */
function wholeMonths(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDate = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split('-').map(Number);
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const isFull = toDate >= Math.min(fromDate, lastDate);
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (isFull ? 0 : 1);
}
