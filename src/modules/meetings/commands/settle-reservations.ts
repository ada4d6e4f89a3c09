import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import type { ReservationState } from '../rules/meeting-views.ts';
import type { RecordRefusal, RecordToWrite, SettlementToWrite } from '../rules/record-to-write.ts';
import { possibleEvents } from '../rules/reservation-states.ts';
import type { RecordedItem } from './record-minutes.ts';

type Settled = {
  id: string;
  item_id: string;
  state: ReservationState;
  party: string;
  heldOn: string;
  /** What happened to it last, and at which item. */
  lastEvent: string | null;
  lastReason: string | null;
  lastItemId: string | null;
};

/** Why an item cannot settle what the minutes say it settles; the first reason found. */
export async function obstacleToSettling(
  db: Writer,
  item: RecordedItem,
  { settlements }: Pick<RecordToWrite, 'settlements'>,
): Promise<RecordRefusal | undefined> {
  const found = new Map((await lockedReservations(db, settlements)).map((one) => [one.id, one]));
  for (const { positionId, event } of settlements) {
    const reservation = found.get(positionId);
    if (!reservation) return { code: 'no-such-reservation' };
    const { party } = reservation;
    if (reservation.item_id === item.item_id || reservation.heldOn > item.heldOn)
      return { code: 'reservation-not-earlier', facts: { party } };
    const isPossible = possibleEvents(reservation.state).includes(event);
    if (!isPossible && reservation.lastItemId !== item.item_id)
      return { code: 'reservation-not-open', facts: { party } };
  }
  return undefined;
}

/**
 * Settles reservations at an item, on the day of its meeting. Said again, nothing is written; what the item settled
 * before and settles no more is open again.
 */
export async function settleAtItem(
  db: Writer,
  { item_id, heldOn }: RecordedItem,
  settlements: readonly SettlementToWrite[],
): Promise<void> {
  const before = await settledAt(db, item_id);
  const kept = new Set(settlements.map(({ positionId }) => positionId));
  for (const { id } of before) if (!kept.has(id)) await takeBack(db, { positionId: id, item_id, heldOn });
  for (const { positionId, event, reason } of settlements) {
    const last = before.find(({ id }) => id === positionId);
    if (last?.lastEvent === event && last.lastReason === reason) continue;
    await writePositionEvent(db, { positionId, event, on: heldOn, settledItemId: item_id, reason });
  }
}

/** What the item did to a reservation is undone, and how it stood before stands again: open, or maintained. */
async function takeBack(
  db: Writer,
  { positionId, item_id, heldOn }: Pick<RecordedItem, 'item_id' | 'heldOn'> & { positionId: string },
): Promise<void> {
  const undone = { positionId, event: 'reopened', on: heldOn, settledItemId: item_id, reason: '' } as const;
  await writePositionEvent(db, undone);
  const { rows } = await sql<Omit<PositionEvent, 'positionId'>>`select event, happened_on as "on", reason,
      settled_item_id as "settledItemId" from position_events
    where position_id = ${positionId} and settled_item_id is distinct from ${item_id}::uuid
    order by recorded_at desc limit 1`.execute(db);
  const [earlier] = rows;
  if (earlier?.event === 'maintained') await writePositionEvent(db, { positionId, ...earlier });
}

export type PositionEvent = {
  readonly positionId: string;
  readonly event: 'lifted' | 'maintained' | 'reopened';
  readonly on: string;
  readonly settledItemId: string | null;
  readonly reason: string;
};

/** Adds an event to a reservation's life, behind the reservation's own walls, and gives it the state that follows. */
export async function writePositionEvent(db: Writer, happened: PositionEvent): Promise<void> {
  const { positionId, event, on, settledItemId, reason } = happened;
  await sql`insert into position_events (position_id, item_id, meeting_id, body_id, audience, municipal_only, closed,
      event, happened_on, settled_item_id, reason)
    select id, item_id, meeting_id, body_id, audience, municipal_only, closed, ${event}, ${on}::date,
      ${settledItemId}::uuid, ${reason} from positions_taken where id = ${positionId}`.execute(db);
  await sql`update positions_taken set state = ${event === 'reopened' ? 'open' : event}, version = version + 1
    where id = ${positionId}`.execute(db);
}

const lastEvents = sql`left join lateral (select event, reason, settled_item_id from position_events e
    where e.position_id = p.id order by e.recorded_at desc limit 1) last on true`;
const settledColumns = sql`p.id, p.item_id, p.state, coalesce(o.name, p.party, '') as party,
  m.held_on as "heldOn", last.event as "lastEvent", last.reason as "lastReason",
  last.settled_item_id as "lastItemId"`;
const reservations = sql`from positions_taken p join meetings m on m.id = p.meeting_id
  left join organisations o on o.id = p.organisation_id ${lastEvents}`;

async function lockedReservations(db: Writer, settlements: readonly SettlementToWrite[]): Promise<Settled[]> {
  const ids = settlements.map(({ positionId }) => positionId);
  if (ids.length === 0) return [];
  const { rows } = await sql<Settled>`select ${settledColumns} ${reservations}
    where p.kind = 'reservation' and p.id = any(${ids}::uuid[]) for update of p`.execute(db);
  return rows;
}

async function settledAt(db: Writer, itemId: string): Promise<Settled[]> {
  const { rows } = await sql<Settled>`select ${settledColumns} ${reservations}
    where last.settled_item_id = ${itemId} and last.event <> 'reopened' for update of p`.execute(db);
  return rows;
}
