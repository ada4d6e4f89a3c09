import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';

export type Named = { key: string; name: string };
export type PersonRow = Named & { id: string; version: number };

/** One person by the key in an address; one that was merged into another is not found here. */
export const personAt = (db: Reader, key: string): Promise<PersonRow | undefined> =>
  db
    .selectFrom('persons')
    .select(['id', 'key', 'name', 'version'])
    .where('key', '=', key)
    .where('merged_into', 'is', null)
    .executeTakeFirst();

export const keyOfPerson = async (db: Reader, id: string): Promise<string | undefined> =>
  (await db.selectFrom('persons').select('key').where('id', '=', id).executeTakeFirst())?.key;

/** Persons to choose among. */
export const personChoices = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('persons')
    .select(['key', 'name'])
    .where('merged_into', 'is', null)
    .orderBy('name')
    .orderBy('key')
    .execute();

/** Organisations to choose among, the municipalities first in their fixed order. */
export const organisationChoices = (db: Reader): Promise<Named[]> =>
  db
    .selectFrom('organisations')
    .select(['key', 'name'])
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();

/** A guest's item as the reader may know of it: without title and address where its walls hide it. */
export type GuestItem = {
  title: string;
  address: { body: string; day: string; item: string } | null;
  from: Day;
  to: Day;
};

/** The items a person is a guest of today and later. */
export async function guestItemsOf(db: Reader, personId: string, today: Day): Promise<GuestItem[]> {
  const rows = await db
    .selectFrom('item_guests as g')
    .leftJoin('item_headings as h', 'h.item_id', 'g.item_id')
    .leftJoin('meetings as m', 'm.id', 'h.meeting_id')
    .leftJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['h.title', 'h.address', 'b.key', 'm.held_on', 'm.sequence', 'g.from_on', 'g.to_on'])
    .where('g.person_id', '=', personId)
    .where('g.withdrawn_at', 'is', null)
    .where('g.to_on', '>=', today)
    .orderBy('g.from_on')
    .execute();
  return rows.map(({ title, address, key, held_on: heldOn, sequence, from_on: from, to_on: to }) => ({
    title: title ?? '',
    address:
      key === null || heldOn === null || address === null
        ? null
        : { body: key, day: meetingKey({ heldOn, sequence: sequence ?? 1 }), item: address },
    from: from as Day,
    to: to as Day,
  }));
}

/** Where the person can be written to, as a list of members said; empty when none is known. */
export const addressOfPerson = async (db: Reader, id: string): Promise<string> =>
  (await db.selectFrom('person_addresses').select('email').where('person_id', '=', id).executeTakeFirst())
    ?.email ?? '';
