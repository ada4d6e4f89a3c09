import type { Day } from '../../../kernel/day.ts';
import { addDays } from '../../../kernel/day.ts';

export const entryKinds = ['conference', 'school-holiday', 'other'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A longer one is a mistake in a year. */
export const entryDaysMax = 400;

export type EntryDaysRefusal =
  | { code: 'ends-before-it-begins'; field: 'to' }
  | { code: 'lasts-too-long'; field: 'to'; facts: { most: number } };

/** Why an entry cannot have these days, if it cannot. */
export function entryDaysProblem({ from, to }: { from: Day; to: Day }): EntryDaysRefusal | undefined {
  if (to < from) return { code: 'ends-before-it-begins', field: 'to' };
  if (to > addDays(from, entryDaysMax))
    return { code: 'lasts-too-long', field: 'to', facts: { most: entryDaysMax } };
  return undefined;
}
