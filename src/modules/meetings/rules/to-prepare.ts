import { addDays, type Day } from '../../../kernel/day.ts';

const daysAheadMax = 14;

type Known = { readonly bodyId: string; readonly heldOn: Day; readonly isSent: boolean };

/**
 * Whether a meeting is one to prepare for now: there is an agenda, the reader sits in the body, and it is within the
 * next fortnight.
 */
export const isToPrepare = (
  { bodyId, heldOn, isSent }: Known,
  bodyIds: readonly string[],
  today: Day,
): boolean => isSent && bodyIds.includes(bodyId) && heldOn >= today && heldOn <= addDays(today, daysAheadMax);
