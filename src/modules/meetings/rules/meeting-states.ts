import { accept, refuse, type Result } from '../../../kernel/result.ts';

/**
 * The life of a meeting. `reschedule` gives a postponed meeting a new day; `undo` takes back the step before, as
 * long as the meeting has not been held. A held meeting stays held: what was said there is changed in the minutes.
 */
export const meetingStates = ['planned', 'called', 'held', 'postponed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];
export const meetingEvents = ['call', 'hold', 'postpone', 'reschedule', 'cancel', 'undo'] as const;
export type MeetingEvent = (typeof meetingEvents)[number];

const transitions: Readonly<Record<MeetingState, Partial<Record<MeetingEvent, MeetingState>>>> = {
  planned: { call: 'called', postpone: 'postponed', cancel: 'cancelled' },
  called: { hold: 'held', postpone: 'postponed', cancel: 'cancelled', undo: 'planned' },
  postponed: { reschedule: 'planned', cancel: 'cancelled', undo: 'planned' },
  cancelled: { undo: 'planned' },
  held: {},
};
export const endStates: readonly MeetingState[] = ['held'];

export function nextState(
  from: MeetingState,
  event: MeetingEvent,
): Result<MeetingState, { code: 'not-in-this-state' }> {
  const to = transitions[from][event];
  return to ? accept(to) : refuse({ code: 'not-in-this-state' });
}

/** A meeting that has been held stays on its day; one that is cancelled is taken up again first. */
export const mayMove = (state: MeetingState): boolean =>
  state === 'planned' || state === 'called' || state === 'postponed';

/** What is sent belongs to a meeting that takes place, or has: more to it may be sent after it was held. */
export const maySend = (state: MeetingState): boolean =>
  state === 'planned' || state === 'called' || state === 'held';

/** What came of an item at a meeting that was held stands in its minutes. */
export const mayWithdraw = (state: MeetingState): boolean => maySend(state) && state !== 'held';

/** A meeting that does not take place as called needs a reason: those who were to come are told it. */
export const needsReason = (event: MeetingEvent): boolean => event === 'postpone' || event === 'cancel';

export type DocumentType = 'agenda' | 'minutes' | 'agenda+minutes';

/** An agenda shows that the meeting was called, minutes that it was held. */
export const stateOfDocument = (document: DocumentType): MeetingState =>
  document === 'agenda' ? 'called' : 'held';

/**
 * What the title of a meeting says of its state. 'no-minutes' = its day has passed and nobody wrote down what came
 * of it.
 */
export type MeetingStanding = MeetingState | 'no-minutes';

/** The standing of a meeting on a day; days are 'YYYY-MM-DD'. */
export const meetingStanding = (state: MeetingState, heldOn: string, today: string): MeetingStanding =>
  state === 'called' && heldOn < today ? 'no-minutes' : state;
