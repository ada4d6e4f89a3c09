import { accept, refuse, type Result } from '../../../kernel/result.ts';

export const roundStates = ['draft', 'open', 'closed', 'reopened', 'cancelled'] as const;
export type RoundState = (typeof roundStates)[number];
export const roundEvents = ['open', 'close', 'reopen', 'cancel'] as const;
export type RoundEvent = (typeof roundEvents)[number];

/** What each state lets one do. A new state is a row. */
export const roundTraits: Readonly<Record<RoundState, { isEditable: boolean; isRunning: boolean }>> = {
  draft: { isEditable: true, isRunning: false },
  open: { isEditable: false, isRunning: true },
  closed: { isEditable: false, isRunning: false },
  reopened: { isEditable: false, isRunning: true },
  cancelled: { isEditable: false, isRunning: false },
};

const transitions: Readonly<Record<RoundState, Partial<Record<RoundEvent, RoundState>>>> = {
  draft: { open: 'open', cancel: 'cancelled' },
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { reopen: 'reopened' },
  reopened: { close: 'closed', cancel: 'cancelled' },
  cancelled: {},
};

export function nextRoundState(
  from: RoundState,
  event: RoundEvent,
): Result<RoundState, { code: 'not-in-this-state' }> {
  const to = transitions[from][event];
  return to ? accept(to) : refuse({ code: 'not-in-this-state' });
}

/** What ends or takes up again what others wait for needs a reason. */
export const eventNeedsReason = (event: RoundEvent): boolean => event === 'reopen' || event === 'cancel';

/** More time may be granted while a round runs, and after it has closed. */
export const mayExtend = ({ state }: { readonly state: RoundState }): boolean =>
  roundTraits[state].isRunning || state === 'closed';
