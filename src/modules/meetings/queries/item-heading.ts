import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { ItemHeading } from '../rules/meeting-views.ts';

/**
 * Number, title and slot of the item at an address, for whoever sees the meeting. An item without times of its own has
 * those of its part of the agenda.
 */
export async function itemHeading(
  db: Reader,
  meetingId: string,
  address: string,
): Promise<ItemHeading | undefined> {
  return db
    .selectFrom('item_headings as h')
    .select(['h.address', 'h.number', 'h.title', 'h.closed', 'h.municipal_only as municipalOnly'])
    .select('h.is_withdrawn as isWithdrawn')
    .select([slotTime('starts_at').as('startsAt'), slotTime('ends_at').as('endsAt')])
    .where('h.meeting_id', '=', meetingId)
    .where('h.address', '=', address)
    .executeTakeFirst();
}

const slotTime = (column: 'starts_at' | 'ends_at') =>
  sql<string | null>`case when h.starts_at is null then ${sql.ref(`h.slot_${column}`)}
    else ${sql.ref(`h.${column}`)} end`;
