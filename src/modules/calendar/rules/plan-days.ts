import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { typedDay } from '../../../kernel/typed-day.ts';

/** More than a body meets in a year. */
export const daysMax = 30;

export type DaysRefusal =
  | { code: 'days-missing'; field: 'days' }
  | { code: 'no-such-day-in-list'; field: 'days'; facts: { written: string } }
  | { code: 'day-twice'; field: 'days'; facts: { day: string } }
  | { code: 'too-many-days'; field: 'days'; facts: { most: number } };

const lengthShownMax = 40;

/** The days of a series, one on each line (or parted by semicolons), in order. */
export function daysOf(typed: string): Result<readonly Day[], DaysRefusal> {
  const written = typed
    .split(/[\n;]/)
    .map((line) => line.trim().replace(withWeekday, ''))
    .filter((line) => line !== '');
  if (written.length === 0) return refuse({ code: 'days-missing', field: 'days' });
  if (written.length > daysMax)
    return refuse({ code: 'too-many-days', field: 'days', facts: { most: daysMax } });
  const days = new Set<Day>();
  for (const line of written) {
    const day = typedDay(line);
    if (!day)
      return refuse({
        code: 'no-such-day-in-list',
        field: 'days',
        facts: { written: line.slice(0, lengthShownMax) },
      });
    if (days.has(day)) return refuse({ code: 'day-twice', field: 'days', facts: { day } });
    days.add(day);
  }
  return accept([...days].toSorted());
}

/** People copy "torsdag den 21. januar 2027" out of a plan. */
const withWeekday = /^(?:man|tirs|ons|tors|fre|lør|søn)dag\s*,?\s*(?:d(?:en|\.)?\s+)?/i;
