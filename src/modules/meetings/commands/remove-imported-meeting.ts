import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type RemovedMeeting = { readonly meetingId: string };
export type RemoveRefusal =
  | { code: 'import-not-stored' }
  | { code: 'changed-since' }
  | { code: 'has-more-versions' }
  | { code: 'has-matter' };

/**
 * Takes an import back: its meeting is gone with everything below it. Refused when something builds on the meeting:
 * it was changed by hand since, it has got another version of its agenda, or an item belongs to a matter.
 */
export async function removeImportedMeeting(
  db: Writer,
  importId: string,
): Promise<Result<RemovedMeeting, RemoveRefusal>> {
  const query = db.selectFrom('meetings').select(['id', 'version']).where('import_id', '=', importId);
  const meeting = await query.forUpdate().executeTakeFirst();
  if (!meeting) return refuse({ code: 'import-not-stored' });
  if (meeting.version > 1 || (await hasChangedParts(db, meeting.id)))
    return refuse({ code: 'changed-since' });
  const versions = db.selectFrom('agenda_versions').select('number').where('meeting_id', '=', meeting.id);
  if (await versions.where('number', '>', 1).executeTakeFirst()) return refuse({ code: 'has-more-versions' });
  const inMatter = db.selectFrom('items').select('id').where('meeting_id', '=', meeting.id);
  if (await inMatter.where('matter_id', 'is not', null).executeTakeFirst())
    return refuse({ code: 'has-matter' });
  await removeItems(db, meeting.id);
  await db.deleteFrom('meetings').where('id', '=', meeting.id).execute();
  return accept({ meetingId: meeting.id });
}

/** So many at a time that the largest meeting's items go with all below them well within the limit of one statement. */
const itemsAtOnce = 500;

async function removeItems(db: Writer, meetingId: string): Promise<void> {
  const some = db.selectFrom('items').select('id').where('meeting_id', '=', meetingId).limit(itemsAtOnce);
  const { numDeletedRows } = await db.deleteFrom('items').where('id', 'in', some).executeTakeFirstOrThrow();
  if (numDeletedRows > 0n) await removeItems(db, meetingId);
}

async function hasChangedParts(db: Writer, meetingId: string): Promise<boolean> {
  // Taken in anew, the items would have other ids, and nobody would be disqualified from them.
  const disqualified = db
    .selectFrom('item_headings as h')
    .innerJoin('item_disqualifications as d', 'd.item_id', 'h.item_id')
    .select('d.id')
    .where('h.meeting_id', '=', meetingId);
  if (await disqualified.executeTakeFirst()) return true;
  const items = db
    .selectFrom('items')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('version', '>', 1);
  const treatments = db.selectFrom('treatments').select('item_id').where('meeting_id', '=', meetingId);
  if (await items.executeTakeFirst()) return true;
  return (await treatments.where('version', '>', 1).executeTakeFirst()) !== undefined;
}
