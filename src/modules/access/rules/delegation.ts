import type { Day } from '../../../kernel/day.ts';

export const delegationStates = ['proposed', 'in-force', 'withdrawn'] as const;
export type DelegationState = (typeof delegationStates)[number];
export const delegationEvents = ['put-in-force', 'withdrawn'] as const;
export type DelegationEvent = (typeof delegationEvents)[number];

/** proposed → in force → withdrawn; what was only proposed can be withdrawn too. Source: R-005. */
const after: Readonly<Record<DelegationEvent, { from: readonly DelegationState[]; to: DelegationState }>> = {
  'put-in-force': { from: ['proposed'], to: 'in-force' },
  withdrawn: { from: ['proposed', 'in-force'], to: 'withdrawn' },
};

export type DelegationRefusal =
  | { code: 'not-in-this-state' }
  | { code: 'before-the-last-event'; field: 'day'; facts: { day: string } };

/** The state after the event, or why it cannot happen. `last` is the day of what happened before. */
export function delegationAfter(
  event: DelegationEvent,
  { state, last }: { state: DelegationState; last: Day | null },
  on: Day,
): DelegationState | DelegationRefusal {
  const { from, to } = after[event];
  if (!from.includes(state)) return { code: 'not-in-this-state' };
  if (last !== null && on < last)
    return { code: 'before-the-last-event', field: 'day', facts: { day: last } };
  return to;
}

/** What can happen to a delegation in this state. */
export const possibleEvents = (state: DelegationState): DelegationEvent[] =>
  delegationEvents.filter((event) => after[event].from.includes(state));
