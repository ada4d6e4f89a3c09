import type { Role, Seat } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { rolesOfSeats } from '../../../kernel/seats.ts';

/** A seat with the first day it holds; null = since before anybody wrote it down. */
export type DatedSeat = Seat & { readonly since: Day | null };

/** The roles each permission is given to, by the permission's key, as the modules have them. */
export type PolicyTable = ReadonlyMap<string, readonly Role[]>;

/** Why somebody may do something. `seats` are all that give it: rights are a union, one of them is enough. */
export type Reason =
  | { kind: 'everybody' }
  | { kind: 'signed-in' }
  | { kind: 'seats'; seats: readonly DatedSeat[] };
export type Right = { permission: string; reason: Reason };

/** The roles one seat gives by itself; what every reader has is not counted to the seat. */
export const rolesOfSeat = (seat: Pick<Seat, 'role'>): Role[] =>
  rolesOfSeats([seat]).filter((role) => role === seat.role || role !== 'reader');

/** Everything a person who has signed in with these seats may do, with the reason, in the order of the table. */
export function rightsOf(table: PolicyTable, seats: readonly DatedSeat[]): Right[] {
  return [...table].flatMap(([permission, allowed]) => {
    const reason = reasonFor(allowed, seats);
    return reason ? [{ permission, reason }] : [];
  });
}

function reasonFor(allowed: readonly Role[], seats: readonly DatedSeat[]): Reason | undefined {
  if (allowed.includes('public')) return { kind: 'everybody' };
  if (allowed.includes('reader')) return { kind: 'signed-in' };
  const giving = seats.filter((seat) => rolesOfSeat(seat).some((role) => allowed.includes(role)));
  return giving.length > 0 ? { kind: 'seats', seats: giving } : undefined;
}
