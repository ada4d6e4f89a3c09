import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';

/** The heading of an item, with what the walls know it by. */
export type NamedHeading = {
  readonly id: string;
  readonly address: string;
  readonly number: string;
  readonly title: string;
  /** Its name in the draft, where it is not sent yet. */
  readonly entry: number | null;
};

/** The heading at an address, for whoever sees the meeting; `kladde-3` is entry 3 of the draft, for who sees that. */
export async function headingAt(
  db: Reader,
  meetingId: string,
  address: string,
): Promise<NamedHeading | undefined> {
  const entry = /^kladde-([1-9]\d{0,5})$/.exec(address)?.[1];
  if (entry !== undefined) return draftHeadingAt(db, { meetingId, entry: Number(entry), address });
  const row = await db
    .selectFrom('item_headings')
    .select(['item_id as id', 'address', 'number', 'title'])
    .where('meeting_id', '=', meetingId)
    .where('address', '=', address)
    .executeTakeFirst();
  return row && { ...row, entry: null };
}

/** An item keeps its id when it is sent, and so does what is written of it here. */
async function draftHeadingAt(
  db: Reader,
  { meetingId, entry, address }: { meetingId: string; entry: number; address: string },
): Promise<NamedHeading | undefined> {
  const row = await db
    .selectFrom('draft_items')
    .select(['id', 'title', 'sent_number'])
    .where('meeting_id', '=', meetingId)
    .where('entry', '=', entry)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, title: row.title, number: row.sent_number ?? '', address, entry };
}

export type DisqualificationRow = {
  /** Whether it is the reader's own. */
  readonly isOwn: boolean;
  readonly personKey: string;
  readonly name: string;
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly endedBy: string;
  readonly endedAt: Date | null;
  readonly endReason: string;
  readonly version: number;
};

const isOwnRow = sql<boolean>`coalesce(d.person_id = any (acting_person_rows()), false)`;

/** Who is and was disqualified from an item: all for the secretariat, one's own for others. */
export async function disqualificationsOf(db: Reader, itemId: string): Promise<DisqualificationRow[]> {
  const rows = await db
    .selectFrom('item_disqualifications as d')
    .innerJoin('persons as p', 'p.id', 'd.person_id')
    .leftJoin('users as by', 'by.id', 'd.recorded_by')
    .leftJoin('persons as recorder', 'recorder.id', 'by.person_id')
    .leftJoin('users as over', 'over.id', 'd.ended_by')
    .leftJoin('persons as ender', 'ender.id', 'over.person_id')
    .select(isOwnRow.as('isOwn'))
    .select(['p.key', 'p.name', 'd.reason', 'd.recorded_at', 'd.ended_at', 'd.end_reason'])
    .select(['d.version', 'recorder.name as recordedBy', 'ender.name as endedBy'])
    .where('d.item_id', '=', itemId)
    .orderBy('d.ended_at', (order) => order.asc().nullsFirst())
    .orderBy('d.recorded_at')
    .execute();
  return rows.map((row) => ({
    isOwn: row.isOwn,
    personKey: row.key,
    name: row.name,
    reason: row.reason,
    recordedBy: row.recordedBy ?? '',
    recordedAt: row.recorded_at,
    endedBy: row.endedBy ?? '',
    endedAt: row.ended_at,
    endReason: row.end_reason,
    version: row.version,
  }));
}

export const personKeyOf = async (db: Reader, id: string): Promise<string | undefined> =>
  (await db.selectFrom('persons').select('key').where('id', '=', id).executeTakeFirst())?.key;

/** Why the reader is disqualified from the item at an address; undefined where he is not. */
export async function ownDisqualification(
  db: Reader,
  meetingId: string,
  address: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('item_headings as h')
    .innerJoin('item_disqualifications as d', 'd.item_id', 'h.item_id')
    .select('d.reason')
    .where('h.meeting_id', '=', meetingId)
    .where('h.address', '=', address)
    .where('d.ended_at', 'is', null)
    .where(isOwnRow)
    .executeTakeFirst();
  return row?.reason;
}

/** Who could take part in an item of the body: its people, and everybody who can sign in. */
export const personsToDisqualify = (db: Reader, bodyId: string): Promise<{ key: string; name: string }[]> =>
  db
    .selectFrom('persons as p')
    .select(['p.key', 'p.name'])
    .where('p.merged_into', 'is', null)
    .where((eb) =>
      eb.or([
        eb.exists(eb.selectFrom('users as u').select('u.id').whereRef('u.person_id', '=', 'p.id')),
        eb.exists(
          eb
            .selectFrom('memberships as m')
            .select('m.id')
            .whereRef('m.person_id', '=', 'p.id')
            .where('m.body_id', '=', bodyId),
        ),
      ]),
    )
    .orderBy('p.name')
    .orderBy('p.key')
    .execute();
