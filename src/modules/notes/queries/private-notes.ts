import type { Reader } from '../../../platform/database.ts';
import { noNote, type MyNote, type OwnNote } from '../rules/note-views.ts';
import { namedItems } from './noted-item.ts';

/** The reader's own note on an item. */
export async function ownNote(db: Reader, itemId: string): Promise<OwnNote> {
  const query = db.selectFrom('private_notes').select(['body_text as text', 'version']);
  return (await query.where('item_id', '=', itemId).executeTakeFirst()) ?? noNote;
}

/** All notes of the reader, the newest first. */
export async function myNotes(db: Reader): Promise<MyNote[]> {
  const rows = await db
    .selectFrom('private_notes')
    .select(['number', 'item_id', 'body_text as text', 'version', 'changed_at as changedAt'])
    .orderBy('changed_at', 'desc')
    .orderBy('number')
    .execute();
  const named = await namedItems(
    db,
    rows.flatMap(({ item_id }) => item_id ?? []),
  );
  return rows.map(({ item_id, ...note }) => ({
    ...note,
    isItemGone: item_id === null,
    item: (item_id !== null && named.get(item_id)) || null,
  }));
}

/** The reader's own note on an item of a meeting. */
export type NoteOfItem = { readonly itemId: string; readonly address: string; readonly text: string };

/** The reader's own notes on the items of one meeting, in the order of its agenda. */
export const myNotesOf = (db: Reader, meetingId: string): Promise<NoteOfItem[]> =>
  db
    .selectFrom('private_notes as n')
    .innerJoin('item_headings as h', 'h.item_id', 'n.item_id')
    .select(['h.item_id as itemId', 'h.address', 'n.body_text as text'])
    .where('h.meeting_id', '=', meetingId)
    .orderBy('h.position')
    .execute();
