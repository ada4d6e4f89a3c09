import type { Day } from '../../../kernel/day.ts';
import type { MemberRole } from './vocabulary.ts';

/** From and to are both days of the membership; null = not known, or not ended. */
export type Period = { from: Day | null; to: Day | null };
export type HeldRole = Period & { role: MemberRole };
type Life = { startedOn: Day | null; closedOn: Day | null };

export type PeriodRefusal =
  | { code: 'ends-before-it-begins'; field: 'to' }
  | { code: 'before-the-body'; field: 'from'; facts: { day: string } }
  | { code: 'after-the-body'; field: 'from' | 'to'; facts: { day: string } }
  | { code: 'already-has-the-role'; field: 'role' };

/**
 * Why somebody cannot hold the role in this period, or undefined. `others` are the same person's other roles in the
 * body: several at once are common (chair and contact person), the same one twice is a slip.
 */
export function periodProblem(
  seat: HeldRole,
  { startedOn, closedOn }: Life,
  others: readonly HeldRole[],
): PeriodRefusal | undefined {
  const { from, to } = seat;
  if (from !== null && to !== null && to < from) return { code: 'ends-before-it-begins', field: 'to' };
  if (startedOn !== null && from !== null && from < startedOn)
    return { code: 'before-the-body', field: 'from', facts: { day: startedOn } };
  if (closedOn !== null && from !== null && from > closedOn)
    return { code: 'after-the-body', field: 'from', facts: { day: closedOn } };
  if (closedOn !== null && to !== null && to > closedOn)
    return { code: 'after-the-body', field: 'to', facts: { day: closedOn } };
  const isTwice = others.some((other) => other.role === seat.role && overlaps(other, seat));
  return isTwice ? { code: 'already-has-the-role', field: 'role' } : undefined;
}

const overlaps = (one: Period, other: Period): boolean => !endsBefore(one, other) && !endsBefore(other, one);
const endsBefore = (one: Period, other: Period): boolean =>
  one.to !== null && other.from !== null && one.to < other.from;

/** Whether the period holds the day. */
export const holdsOn = ({ from, to }: Period, on: Day): boolean =>
  (from === null || from <= on) && (to === null || on <= to);
