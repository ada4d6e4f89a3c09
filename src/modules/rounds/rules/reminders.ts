import { addDays, type Day } from '../../../kernel/day.ts';

export type ReminderPlan = {
  /** Days relative to the deadline. */
  readonly days: readonly number[];
  /** The addressee's own deadline. */
  readonly due: Day;
  /** The day the deadline was made known: the opening, or an extension. What lay before it is not made up for. */
  readonly since: Day;
  readonly today: Day;
  /** The steps that were sent for this deadline. */
  readonly sent: readonly number[];
};

/**
 * The step of the plan that is due, or undefined. After days without a server only the last step that was missed is
 * sent: one mail makes up for all of them.
 */
export function dueReminder({ days, due, since, today, sent }: ReminderPlan): number | undefined {
  const come = days.filter((offset) => {
    const on = addDays(due, offset);
    return since < on && on <= today;
  });
  if (come.length === 0) return undefined;
  const last = Math.max(...come);
  return sent.some((offset) => offset >= last) ? undefined : last;
}

const stepsMax = 10;
const daysAwayMax = 365;

/** The plan as people write it, "-14, -5, -1, 1"; undefined where it cannot be read. */
export function reminderDaysOf(typed: string): number[] | undefined {
  const words = typed
    .replaceAll('−', '-')
    .replaceAll('+', '')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const days = words.map(Number);
  const isReadable = days.every((one) => Number.isInteger(one) && Math.abs(one) <= daysAwayMax);
  if (!isReadable || days.length > stepsMax) return undefined;
  return [...new Set(days)].toSorted((one, other) => one - other);
}
