import { addDays, type Day } from '../../../kernel/day.ts';

const daysAheadMax = 14;

/** Whether a meeting is one to prepare for now: the reader sits in the body, and it is within the next fortnight. */
export const isToPrepare = (
  { bodyId, heldOn }: { bodyId: string; heldOn: Day },
  bodyIds: readonly string[],
  today: Day,
): boolean => bodyIds.includes(bodyId) && heldOn >= today && heldOn <= addDays(today, daysAheadMax);
