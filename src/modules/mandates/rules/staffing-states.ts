import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';

/** The life of a call for nominations. */
export const staffingStates = [
  'draft',
  'open',
  'closed',
  'proposed',
  'decided',
  'staffed',
  'cancelled',
] as const;
export type StaffingState = (typeof staffingStates)[number];

export const staffingEvents = [
  'open',
  'close',
  'reopen',
  'propose',
  'undo-proposal',
  'decide',
  'undo-decision',
  'staff',
  'cancel',
] as const;
export type StaffingEvent = (typeof staffingEvents)[number];

/** Where each event leads from each state. What is not here cannot happen: who sits, sits. */
const leadsTo: Readonly<Record<StaffingState, Partial<Record<StaffingEvent, StaffingState>>>> = {
  draft: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { propose: 'proposed', reopen: 'open', cancel: 'cancelled' },
  proposed: { propose: 'proposed', 'undo-proposal': 'closed', decide: 'decided' },
  decided: { 'undo-decision': 'proposed', staff: 'staffed' },
  staffed: {},
  cancelled: {},
};

export const isPossible = (state: StaffingState, event: StaffingEvent): boolean =>
  leadsTo[state][event] !== undefined;

export type StaffingStateRefusal = { code: 'not-in-this-state' };

export function staffingAfter(
  state: StaffingState,
  event: StaffingEvent,
): Result<StaffingState, StaffingStateRefusal> {
  const next = leadsTo[state][event];
  return next === undefined ? refuse({ code: 'not-in-this-state' }) : accept(next);
}

type Call = { readonly state: StaffingState; readonly dueOn: Day };

export type NominatingRefusal =
  | { code: 'call-not-open' }
  | { code: 'deadline-passed'; facts: { day: string } };

/** Whether a municipality may nominate, change or withdraw today: the last day is the deadline itself. */
export function nominatingProblem({ state, dueOn }: Call, today: Day): NominatingRefusal | undefined {
  if (state !== 'open') return { code: 'call-not-open' };
  return today > dueOn ? { code: 'deadline-passed', facts: { day: dueOn } } : undefined;
}

/** The secretariat writes what came by mail, also late, until a composition is proposed. */
export const mayWriteOnBehalf = ({ state }: Pick<Call, 'state'>): boolean =>
  state === 'open' || state === 'closed';
