import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { OfferEvent } from './vocabulary.ts';

/**
 * The life of an offer. `unlisted` = nothing has been said of it yet. What has left may still be run,
 * without the agreement; what is closed may be entered again, when it opens again.
 */
export const offerStates = ['unlisted', 'planned', 'in-agreement', 'leaving', 'left', 'closed'] as const;
export type OfferState = (typeof offerStates)[number];

type Happening = Exclude<OfferEvent, 'taken-back'>;
const transitions: Readonly<Record<OfferState, Partial<Record<Happening, OfferState>>>> = {
  unlisted: { planned: 'planned', entered: 'in-agreement' },
  planned: { entered: 'in-agreement', closed: 'closed' },
  'in-agreement': { 'leaving-notified': 'leaving', left: 'left', closed: 'closed' },
  leaving: { left: 'left', closed: 'closed' },
  left: { entered: 'in-agreement', closed: 'closed' },
  closed: { entered: 'in-agreement' },
};

/** What may happen next. */
export const eventsFrom = (state: OfferState): Happening[] => Object.keys(transitions[state]) as Happening[];

export function stateAfter(
  from: OfferState,
  event: Happening,
): Result<OfferState, { code: 'not-in-this-state' }> {
  const to = transitions[from][event];
  return to ? accept(to) : refuse({ code: 'not-in-this-state' });
}

export type HappenedEvent = { readonly event: OfferEvent; readonly on: Day };

/**
 * What holds of the events, in the order they were written: an event that was taken back is gone, with the taking back.
 */
export function standingEvents<E extends { readonly event: OfferEvent }>(events: readonly E[]): E[] {
  const standing: E[] = [];
  for (const one of events) {
    if (one.event === 'taken-back') standing.pop();
    else standing.push(one);
  }
  return standing;
}

/** The state on the day. Events count from their day on; of one day, in the order they were written. */
export function offerStateOn(events: readonly HappenedEvent[], on: Day): OfferState {
  let state: OfferState = 'unlisted';
  for (const { event } of standingEvents(events)
    .filter((one) => one.on <= on)
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))) {
    if (event === 'taken-back') continue;
    const next = stateAfter(state, event);
    if (next.ok) state = next.value;
  }
  return state;
}
