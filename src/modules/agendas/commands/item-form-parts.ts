import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { ItemPlace } from '../queries/item-form-place.ts';
import { itemPartsMax, type Move, type MovablePart } from '../rules/item-form-view.ts';
import { nextPart } from './next-part.ts';
import { touchAgenda } from './touch-agenda.ts';

export type PartRefusal =
  | { code: 'changed-meanwhile' }
  | { code: 'not-in-this-state' }
  | { code: 'too-many-parts' };
/** A part by its number in the item. */
type Named = { readonly entry: number; readonly version: number };

export type RecommendationData = {
  readonly verb: string;
  readonly condition: string;
  readonly text: string;
};

export async function addRecommendation(
  db: Writer,
  { itemId, meetingId }: ItemPlace,
  { verb, condition, text }: RecommendationData,
): Promise<Result<'saved', PartRefusal>> {
  if (!(await touchAgenda(db, meetingId))) return refuse({ code: 'not-in-this-state' });
  const { count, last } = await db
    .selectFrom('draft_recommendations')
    .select(sql<number>`count(*)::int`.as('count'))
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow();
  if (count >= itemPartsMax.recommendations) return refuse({ code: 'too-many-parts' });
  const entry = await nextPart(db, itemId);
  await db
    .insertInto('draft_recommendations')
    .values({ item_id: itemId, entry, position: last + 1, verb, condition, body_text: text })
    .execute();
  return accept('saved');
}

export async function saveRecommendation(
  db: Writer,
  { itemId, meetingId }: ItemPlace,
  { entry, version, verb, condition, text }: Named & RecommendationData,
): Promise<Result<'saved', PartRefusal>> {
  if (!(await touchAgenda(db, meetingId))) return refuse({ code: 'not-in-this-state' });
  const done = await db
    .updateTable('draft_recommendations')
    .set({ verb, condition, body_text: text, version: sql`version + 1` })
    .where('item_id', '=', itemId)
    .where('entry', '=', entry)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}

export type GuestData = {
  readonly personId: string | null;
  readonly name: string;
  readonly organisationName: string;
  readonly email: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

/** Adds a guest, or puts one right: `entry` is the guest's, null for a new one. */
export async function saveGuest(
  db: Writer,
  { itemId, meetingId }: ItemPlace,
  { entry, ...guest }: GuestData & { readonly entry: number | null },
): Promise<Result<'saved', PartRefusal>> {
  if (!(await touchAgenda(db, meetingId))) return refuse({ code: 'not-in-this-state' });
  const row = {
    person_id: guest.personId,
    name: guest.name,
    organisation_name: guest.organisationName,
    email: guest.email,
    starts_at: guest.startsAt,
    ends_at: guest.endsAt,
  };
  if (entry !== null) {
    const done = await db
      .updateTable('draft_guests')
      .set(row)
      .where('item_id', '=', itemId)
      .where('entry', '=', entry)
      .executeTakeFirst();
    return done.numUpdatedRows === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
  }
  const { count } = await db
    .selectFrom('draft_guests')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow();
  if (count >= itemPartsMax.guests) return refuse({ code: 'too-many-parts' });
  await db
    .insertInto('draft_guests')
    .values({ item_id: itemId, entry: await nextPart(db, itemId), ...row })
    .execute();
  return accept('saved');
}

/** Takes a recommendation or a guest away; one that is gone already is gone. */
export async function removePart(
  db: Writer,
  { itemId, meetingId }: ItemPlace,
  { table, entry }: { table: 'draft_recommendations' | 'draft_guests'; entry: number },
): Promise<Result<'saved', PartRefusal>> {
  if (!(await touchAgenda(db, meetingId))) return refuse({ code: 'not-in-this-state' });
  await db.deleteFrom(table).where('item_id', '=', itemId).where('entry', '=', entry).execute();
  return accept('saved');
}

const tables = { texts: 'draft_texts', recommendations: 'draft_recommendations' } as const;

/** Moves a part one place up or down among its own. At the end it stays where it is. */
export async function movePart(
  db: Writer,
  { itemId, meetingId }: ItemPlace,
  { part, entry, to }: { part: MovablePart; entry: number; to: Move },
): Promise<Result<'saved', PartRefusal>> {
  if (!(await touchAgenda(db, meetingId))) return refuse({ code: 'not-in-this-state' });
  const table = tables[part];
  const rows = await db
    .selectFrom(table)
    .select(['id', 'entry', 'position'])
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute();
  const at = rows.findIndex((row) => row.entry === entry);
  const [one, other] = [rows[at], rows[to === 'op' ? at - 1 : at + 1]];
  if (!one || !other) return accept('saved');
  for (const [row, position] of [
    [one, other.position],
    [other, one.position],
  ] as const)
    await db.updateTable(table).set({ position }).where('id', '=', row.id).execute();
  return accept('saved');
}
