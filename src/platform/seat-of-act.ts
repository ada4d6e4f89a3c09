import type { Actor, Role } from '../kernel/actor.ts';
import { actingSeats, actorIn, seatMark } from '../kernel/seats.ts';
import type { Form } from './route.ts';

/** The field of a form that says which seat it is sent from. No handler sees it. */
export const seatField = 'seat';

export type SeatOfAct = { actor: Actor; form: Form } | 'ask' | 'not-held';

/**
 * From which seat the act is done: the only one that may, or the one the form names. `ask` where several may and none
 * is named; `not-held` where the form names one that may not. Seats that would be written alike count as one.
 */
export function seatOfAct(actor: Actor, allowed: readonly Role[], sent: Form): SeatOfAct {
  const { [seatField]: named, ...form } = sent;
  const seats = seatsToChoose(actor, allowed);
  if (named === undefined && seats.length > 1) return 'ask';
  const seat = named === undefined ? seats[0] : seats.find(({ key }) => key === named);
  if (seat) return { actor: actorIn(actor, seat), form };
  return named === undefined ? { actor, form } : 'not-held';
}

/** The seats a person chooses between for an act, each once. */
export function seatsToChoose(actor: Actor, allowed: readonly Role[]): Actor['seats'] {
  const seats = actingSeats(actor, allowed);
  const marks = seats.map(seatMark);
  return seats.filter((_, index) => marks.indexOf(marks[index] ?? '') === index);
}
