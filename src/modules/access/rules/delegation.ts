import { addDays, type Day } from '../../../kernel/day.ts';

export const delegationStates = ['proposed', 'in-force', 'withdrawn'] as const;
export type DelegationState = (typeof delegationStates)[number];
export const delegationEvents = ['put-in-force', 'extended', 'withdrawn'] as const;
export type DelegationEvent = (typeof delegationEvents)[number];

/** proposed → in force → withdrawn; what was only proposed can be withdrawn too. Source: R-005. */
const after: Readonly<Record<DelegationEvent, { from: readonly DelegationState[]; to: DelegationState }>> = {
  'put-in-force': { from: ['proposed'], to: 'in-force' },
  extended: { from: ['in-force'], to: 'in-force' },
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

type Standing = { readonly state: DelegationState; readonly endsOn: Day | null };

/** What can happen to a delegation; without a last day there is nothing to extend. */
export const possibleEvents = ({ state, endsOn }: Standing): DelegationEvent[] =>
  delegationEvents.filter(
    (event) => after[event].from.includes(state) && (event !== 'extended' || endsOn !== null),
  );

export type ExtensionRefusal =
  | { code: 'has-no-end'; field: 'until' }
  | { code: 'ends-before-now'; field: 'until'; facts: { day: string } };

/** Why a delegation cannot be extended until that day: it must be later than its last day now. */
export function refusalOfExtension(endsOn: Day | null, until: Day): ExtensionRefusal | undefined {
  if (endsOn === null) return { code: 'has-no-end', field: 'until' };
  return until <= endsOn ? { code: 'ends-before-now', field: 'until', facts: { day: endsOn } } : undefined;
}

/** The body that gave it meets about every second month: one meeting lies between the warning and the end. */
export const daysOfWarning = 60;

/** How it stands on a day: one in force warns before its last day, and is over after it. Source: R-005. */
export function standingOn({ state, endsOn }: Standing, on: Day): DelegationState | 'ends-soon' | 'over' {
  if (state !== 'in-force' || endsOn === null) return state;
  if (endsOn < on) return 'over';
  return endsOn <= addDays(on, daysOfWarning) ? 'ends-soon' : state;
}
