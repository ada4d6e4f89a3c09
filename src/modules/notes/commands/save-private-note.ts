import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type NoteRefusal = { code: 'changed-meanwhile' };
type Saving = {
  readonly itemId: string;
  readonly text: string;
  readonly version: number;
  readonly now: Date;
};

/** Writes the actor's own note on an item; an empty one is removed. `version` is what was seen, 0 = none. */
export async function savePrivateNote(
  db: Writer,
  { itemId, text, version, now }: Saving,
): Promise<Result<'saved', NoteRefusal>> {
  const touched = await (version === 0
    ? addNote(db, { itemId, text, now })
    : changeNote(db, { itemId, text, version, now }));
  return touched === 1n ? accept('saved') : refuse({ code: 'changed-meanwhile' });
}

/** Nothing to write where nothing was: that is done already, as long as nothing has come meanwhile. */
async function addNote(db: Writer, { itemId, text, now }: Omit<Saving, 'version'>): Promise<bigint> {
  if (text === '') {
    const there = db.selectFrom('private_notes').select('id').where('item_id', '=', itemId);
    return (await there.executeTakeFirst()) ? 0n : 1n;
  }
  const added = await db
    .insertInto('private_notes')
    .values({ item_id: itemId, body_text: text, changed_at: now })
    .onConflict((same) => same.columns(['user_id', 'item_id']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows ?? 0n;
}

async function changeNote(db: Writer, { itemId, text, version, now }: Saving): Promise<bigint> {
  if (text === '') {
    const removed = db.deleteFrom('private_notes').where('item_id', '=', itemId);
    return (await removed.where('version', '=', version).executeTakeFirst()).numDeletedRows;
  }
  const changed = await db
    .updateTable('private_notes')
    .set({ body_text: text, changed_at: now, version: version + 1 })
    .where('item_id', '=', itemId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows;
}

/** Removes one of the actor's own notes, also one whose item is gone. */
export async function removePrivateNote(
  db: Writer,
  { number, version }: { number: number; version: number },
): Promise<Result<'removed', NoteRefusal>> {
  const query = db.deleteFrom('private_notes').where('number', '=', number).where('version', '=', version);
  const { numDeletedRows } = await query.executeTakeFirst();
  return numDeletedRows === 1n ? accept('removed') : refuse({ code: 'changed-meanwhile' });
}
