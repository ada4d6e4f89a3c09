import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { ItemPlace } from '../queries/item-form-place.ts';
import { itemPartsMax } from '../rules/item-form-view.ts';
import { nextPart } from './next-part.ts';
import { touchAgenda } from './touch-agenda.ts';

export type TextRefusal =
  | { code: 'changed-meanwhile' }
  | { code: 'not-in-this-state' }
  | { code: 'label-taken'; field: 'label' }
  | { code: 'text-not-empty' }
  | { code: 'too-many-parts' }
  | { code: 'gone' };
/** A text by its number in the item. */
type Named = { readonly entry: number; readonly version: number };

/**
 * Saves a text where it is as it was when it was opened. The same words twice are one change: what stands there already
 * is not written again, whoever wrote it.
 */
export async function saveText(
  db: Writer,
  place: ItemPlace,
  { entry, version, markup }: Named & { markup: string },
): Promise<Result<'saved', TextRefusal>> {
  const now = await db
    .selectFrom('draft_texts')
    .select('body_text')
    .where('item_id', '=', place.itemId)
    .where('entry', '=', entry)
    .executeTakeFirst();
  if (!now) return refuse({ code: 'gone' });
  if (now.body_text === markup) return accept('saved');
  // The agenda is held before its parts, in every command: two writers wait for each other and never in a circle.
  const held = await touched(db, place);
  if (!held.ok) return held;
  const done = await db
    .updateTable('draft_texts')
    .set({
      body_text: markup,
      version: sql`version + 1`,
      changed_by: sql`acting_user()`,
      changed_at: sql`now()`,
    })
    .where('item_id', '=', place.itemId)
    .where('entry', '=', entry)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}

export async function touched(
  db: Writer,
  { meetingId }: ItemPlace,
): Promise<Result<'saved', { code: 'not-in-this-state' }>> {
  return (await touchAgenda(db, meetingId)) ? accept('saved') : refuse({ code: 'not-in-this-state' });
}

/** Adds a part of the case, last, under a heading of its own. */
export async function addText(
  db: Writer,
  place: ItemPlace,
  label: string,
): Promise<Result<number, TextRefusal>> {
  const { meetingId, itemId } = place;
  if (!(await touchAgenda(db, meetingId))) return refuse({ code: 'not-in-this-state' });
  const texts = await labelsOf(db, itemId);
  if (texts.length >= itemPartsMax.texts) return refuse({ code: 'too-many-parts' });
  if (texts.some((one) => isSame(one.label, label))) return refuse({ code: 'label-taken', field: 'label' });
  const position = Math.max(0, ...texts.map((one) => one.position)) + 1;
  const entry = await nextPart(db, itemId);
  await db.insertInto('draft_texts').values({ item_id: itemId, entry, position, label }).execute();
  return accept(entry);
}

export async function renameText(
  db: Writer,
  place: ItemPlace,
  { entry, version, label }: Named & { label: string },
): Promise<Result<'saved', TextRefusal>> {
  const moved = await touched(db, place);
  if (!moved.ok) return moved;
  const texts = await labelsOf(db, place.itemId);
  if (texts.some((one) => one.entry !== entry && isSame(one.label, label)))
    return refuse({ code: 'label-taken', field: 'label' });
  const done = await db
    .updateTable('draft_texts')
    .set({ label, version: sql`version + 1` })
    .where('item_id', '=', place.itemId)
    .where('entry', '=', entry)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}

/** Takes an empty part away. One with text is emptied first: nobody loses words by one click. */
export async function removeText(
  db: Writer,
  place: ItemPlace,
  entry: number,
): Promise<Result<'saved', TextRefusal>> {
  const moved = await touched(db, place);
  if (!moved.ok) return moved;
  const done = await db
    .deleteFrom('draft_texts')
    .where('item_id', '=', place.itemId)
    .where('entry', '=', entry)
    .where('body_text', '=', '')
    .executeTakeFirst();
  return done.numDeletedRows === 1n ? accept('saved') : refuse({ code: 'text-not-empty' });
}

const labelsOf = (db: Writer, itemId: string) =>
  db.selectFrom('draft_texts').select(['entry', 'label', 'position']).where('item_id', '=', itemId).execute();

const isSame = (one: string | null, other: string): boolean =>
  (one ?? '').toLocaleLowerCase('da') === other.toLocaleLowerCase('da');
