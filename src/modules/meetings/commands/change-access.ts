import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { guestWalls } from '../rules/guest-walls.ts';
import type { Audience } from '../rules/meeting-to-store.ts';

export type ChangeRefusal = { code: 'changed-meanwhile' };
type Version = { readonly version: number };

/** Sets who may see a meeting. Everything below it carries the same mark, and the database keeps the copies equal. */
export async function changeMeetingAccess(
  db: Writer,
  { meetingId, version, audience }: Version & { meetingId: string; audience: Audience },
): Promise<Result<'changed', ChangeRefusal>> {
  const changed = await db
    .updateTable('meetings')
    .set({ audience, version: version + 1 })
    .where('id', '=', meetingId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('changed') : refuse({ code: 'changed-meanwhile' });
}

export type ItemAccess = { readonly closed: boolean; readonly municipalOnly: boolean };

/** Marks an item closed or municipal-only, or neither; its section and its guests follow. */
export async function changeItemAccess(
  db: Writer,
  { itemId, version, closed, municipalOnly }: Version & ItemAccess & { itemId: string },
): Promise<Result<'changed', ChangeRefusal>> {
  const changed = await db
    .updateTable('items')
    .set({ closed, municipal_only: municipalOnly, version: version + 1 })
    .where('id', '=', itemId)
    .where('version', '=', version)
    .returning('meeting_id')
    .executeTakeFirst();
  if (!changed) return refuse({ code: 'changed-meanwhile' });
  await coverSections(db, changed.meeting_id);
  await coverGuests(db, changed.meeting_id);
  return accept('changed');
}

/** The heading of a section is hidden when all its items are, and shown when one is not. */
const coverSections = (db: Writer, meetingId: string) =>
  sql`update agenda_sections s set municipal_only = own.all_municipal
    from (select section_id, bool_and(municipal_only) as all_municipal from items where meeting_id = ${meetingId}
      and section_id is not null group by section_id) own
    where own.section_id = s.id and s.municipal_only <> own.all_municipal`.execute(db);

/**
 * A guest of one item follows it by foreign key; a guest of several, or of a number not on the agenda, is looked at
 * anew.
 */
async function coverGuests(db: Writer, meetingId: string): Promise<void> {
  const guests = await db
    .selectFrom('attendances')
    .select(['id', 'item_number'])
    .where('meeting_id', '=', meetingId)
    .where('item_id', 'is', null)
    .where('item_number', 'is not', null)
    .execute();
  if (guests.length === 0) return;
  const query = db.selectFrom('items').select(['number', 'closed', 'municipal_only as municipalOnly']);
  const items = await query.where('meeting_id', '=', meetingId).orderBy('position').execute();
  for (const { id, item_number } of guests) {
    const { municipalOnly, closed } = guestWalls(item_number, items);
    const walls = { municipal_only: municipalOnly, closed };
    await db.updateTable('attendances').set(walls).where('id', '=', id).execute();
  }
}
