import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKeyOf } from '../../meetings/index.ts';
import type { Guest, WalledItem } from '../rules/who-sees.ts';

/** An item with what decides who sees it, and the words that name it. */
export type ItemAt = WalledItem & {
  number: string;
  title: string;
  address: { body: string; day: string; item: string };
  bodyName: string;
  heldOn: Day;
};

/** The item an address names, as far as the reader may know of it. */
export async function itemAt(
  db: Reader,
  params: Readonly<Record<string, string>>,
): Promise<ItemAt | undefined> {
  const { body = '', day = '', item = '' } = params;
  const key = meetingKeyOf(day);
  if (!key) return undefined;
  const row = await db
    .selectFrom('item_headings as h')
    .innerJoin('meetings as m', 'm.id', 'h.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['h.item_id', 'h.number', 'h.title', 'h.municipal_only', 'h.closed', 'h.body_id', 'h.audience'])
    .select(['b.short_name as bodyName', 'm.held_on'])
    .where('b.key', '=', body)
    .where('m.held_on', '=', key.heldOn)
    .where('m.sequence', '=', key.sequence)
    .where('h.address', '=', item)
    .executeTakeFirst();
  return (
    row && {
      id: row.item_id,
      number: row.number,
      title: row.title,
      bodyId: row.body_id,
      audience: row.audience as WalledItem['audience'],
      municipalOnly: row.municipal_only,
      closed: row.closed,
      disqualified: await disqualifiedFrom(db, row.item_id),
      bodyName: row.bodyName,
      heldOn: row.held_on as Day,
      address: { body, day, item },
    }
  );
}

/** Every row of the register that is somebody who is disqualified from the item: merged persons are several. */
async function disqualifiedFrom(db: Reader, itemId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('item_disqualifications as d')
    .innerJoin('persons as p', 'p.id', 'd.person_id')
    .innerJoin('persons as same', (join) =>
      join.on(sql<boolean>`coalesce(same.merged_into, same.id) = coalesce(p.merged_into, p.id)`),
    )
    .select('same.id')
    .where('d.item_id', '=', itemId)
    .where('d.ended_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** A guest as the pages show one. Times are 'HH:MM'. */
export type GuestRow = Guest & {
  key: string;
  name: string;
  version: number;
  withdrawnOn: Date | null;
  startsAt: string | null;
  endsAt: string | null;
};

/** Everybody invited to the item, also those whose days are over. */
export async function guestsOf(db: Reader, itemId: string): Promise<GuestRow[]> {
  const rows = await db
    .selectFrom('item_guests as g')
    .innerJoin('persons as p', 'p.id', 'g.person_id')
    .select(['p.key', 'p.name', 'g.person_id', 'g.from_on', 'g.to_on', 'g.version', 'g.withdrawn_at'])
    .select(['g.starts_at', 'g.ends_at'])
    .where('g.item_id', '=', itemId)
    .orderBy('p.name')
    .execute();
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    personId: row.person_id,
    from: row.from_on as Day,
    to: row.to_on as Day,
    version: row.version,
    withdrawnOn: row.withdrawn_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }));
}
