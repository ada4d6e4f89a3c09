import { refuse, type Result } from '../../../kernel/result.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';
import type { ReservationState } from '../rules/meeting-views.ts';
import { settlement, type ReservationEvent, type SettleRefusal } from '../rules/reservation-states.ts';
import { writePositionEvent } from './settle-reservations.ts';

export type ReservationSettlement = {
  readonly positionId: string;
  readonly version: number;
  readonly event: ReservationEvent;
  /** The day it was told. */
  readonly on: Day;
  /** Where it says so, and why. */
  readonly reason: string;
  readonly today: Day;
};

/**
 * Lifts, maintains or reopens a reservation outside a meeting. As the caller: the secretariat, and those who hold a
 * deciding seat for the organisation it is of; for others it is not there to be changed. R-034.
 */
export async function settleReservation(
  db: Writer,
  { positionId, version, today, ...typed }: ReservationSettlement,
): Promise<Result<ReservationSettlement['event'], SettleRefusal>> {
  const now = await db
    .selectFrom('positions_taken as p')
    .innerJoin('meetings as m', 'm.id', 'p.meeting_id')
    .select(['p.state', 'p.version', 'm.held_on'])
    .where('p.id', '=', positionId)
    .where('p.kind', '=', 'reservation')
    .forUpdate('p')
    .executeTakeFirst();
  if (now?.version !== version) return refuse({ code: 'changed-meanwhile' });
  const said = { ...typed, reason: typed.reason.replaceAll('\0', '').toWellFormed().trim() };
  const reservation = { state: now.state as ReservationState, takenOn: now.held_on as Day };
  const done = settlement(reservation, said, today);
  if (!done.ok) return done;
  await writePositionEvent(db, { positionId, settledItemId: null, ...done.value });
  return { ok: true, value: typed.event };
}
