import { sql } from 'kysely';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { IncomingReference } from '../rules/meeting-views.ts';
import type { Reservation } from '../rules/reservation-states.ts';
import { placeOf } from './reservation-lives.ts';

/** The reservation at a place among an item's positions, for who may read the item. */
export async function reservationAt(
  db: Reader,
  itemId: string,
  number: number,
): Promise<Reservation | undefined> {
  const found = await db.selectFrom(reservation(itemId, number).as('found')).selectAll().executeTakeFirst();
  if (!found) return undefined;
  const { waitsForOutcome, waitsFor, ...rest } = found;
  return { ...rest, waitsFor: waitsFor && { ...waitsFor, outcome: waitsForOutcome } };
}

type Row = Omit<Reservation, 'waitsFor'> & {
  waitsFor: IncomingReference | null;
  waitsForOutcome: OutcomeCode | null;
};

const reservation = (itemId: string, number: number) => sql<Row>`(
  select p.id, p.position as number, p.party, p.department, p.concerning, p.body_text as text, p.state,
    p.reservation_kind as kind, p.condition_text as condition, p.version,
    ((select acts_for_secretariat()) or p.organisation_id is not null
      and p.organisation_id = any ((select acting_reserving_organisations())::uuid[])) as "isMine",
    ${placeOf('p.depends_on_item_id')} as "waitsFor",
    (select t.outcome from treatments t where t.item_id = p.depends_on_item_id) as "waitsForOutcome",
    (select coalesce(json_agg(json_build_object('event', e.event, 'on', e.happened_on, 'reason', e.reason,
        'by', (select n.name from users u join persons n on n.id = u.person_id where u.id = e.recorded_by),
        'at', ${placeOf('e.settled_item_id')}) order by e.recorded_at), '[]')
      from position_events e where e.position_id = p.id) as events
  from positions_taken p where p.item_id = ${itemId} and p.position = ${number} and p.kind = 'reservation')`;
