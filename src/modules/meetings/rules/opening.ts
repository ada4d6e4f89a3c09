import type { Day } from '../../../kernel/day.ts';

/** What somebody wants of an item's walls. An item that is closed stays so here: opening it is an act of its own. */
export type WantedWalls = {
  readonly closed: boolean;
  readonly closedReason: string;
  readonly opensOn: Day | null;
};
export type ClosingProblem =
  | { code: 'closed-reason-missing'; field: 'closedReason' }
  | { code: 'reason-of-open-item'; field: 'closedReason' };

/** What is closed says why; what is open has nothing to say of it. Source: R-030, issue 5. */
export function closingProblem({ closed, closedReason, opensOn }: WantedWalls): ClosingProblem | undefined {
  if (closed && closedReason === '') return { code: 'closed-reason-missing', field: 'closedReason' };
  const saysMore = closedReason !== '' || opensOn !== null;
  return !closed && saysMore ? { code: 'reason-of-open-item', field: 'closedReason' } : undefined;
}

export type WantedOpening = { readonly confirmed: boolean; readonly early: boolean };
export type OpeningProblem =
  | { code: 'confirm-missing'; field: 'confirmed' }
  | { code: 'opens-later'; field: 'early'; facts: { day: Day } };

/** Whether the item is to be opened before the day that was decided. */
export const isEarly = (opensOn: Day | null, today: Day): boolean => opensOn !== null && today < opensOn;

/** What others read cannot be unread: asked once, and once more before the day that was decided. */
export function openingProblem(
  { confirmed, early }: WantedOpening,
  { opensOn, today }: { opensOn: Day | null; today: Day },
): OpeningProblem | undefined {
  if (!confirmed) return { code: 'confirm-missing', field: 'confirmed' };
  if (opensOn === null || !isEarly(opensOn, today) || early) return undefined;
  return { code: 'opens-later', field: 'early', facts: { day: opensOn } };
}
