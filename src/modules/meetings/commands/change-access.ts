import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { guestWalls } from '../rules/guest-walls.ts';
import type { Audience } from '../rules/meeting-to-store.ts';
import type { WantedWalls } from '../rules/opening.ts';

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

export type ItemAccess = WantedWalls & { readonly municipalOnly: boolean };
type OfItem = Version & { readonly itemId: string };

/**
 * Marks an item closed or municipal-only, or neither; its section and its guests follow. What is closed is opened by
 * `openItem`.
 */
export async function changeItemAccess(
  db: Writer,
  { itemId, version, closed, municipalOnly, closedReason, opensOn }: OfItem & ItemAccess,
): Promise<Result<'changed', ChangeRefusal>> {
  const before = await itemToChange(db, { itemId, version });
  if (!before || (before.closed && !closed)) return refuse({ code: 'changed-meanwhile' });
  await db
    .updateTable('items')
    .set({ closed, municipal_only: municipalOnly, closed_reason: closedReason, opens_on: opensOn })
    .set({ version: version + 1 })
    .where('id', '=', itemId)
    .execute();
  if (closed && (!before.closed || before.closed_reason !== closedReason))
    await addEvent(db, itemId, { event: 'closed', reason: closedReason });
  await coverSections(db, before.meeting_id);
  await coverGuests(db, before.meeting_id);
  return accept('changed');
}

/** Opens what was closed, to whoever sees the meeting; closing it again takes that back. Why it was closed is kept. */
export async function openItem(
  db: Writer,
  { itemId, version, reason }: OfItem & { reason: string },
): Promise<Result<'opened', ChangeRefusal>> {
  const before = await itemToChange(db, { itemId, version });
  if (!before?.closed) return refuse({ code: 'changed-meanwhile' });
  await db
    .updateTable('items')
    .set({ closed: false, closed_reason: '', opens_on: null, version: version + 1 })
    .where('id', '=', itemId)
    .execute();
  const was = { was_closed_for: before.closed_reason, was_to_open_on: before.opens_on };
  await addEvent(db, itemId, { event: 'opened', reason, ...was });
  await coverGuests(db, before.meeting_id);
  return accept('opened');
}

/** The item as it is, held until the transaction ends; nothing where somebody was first. */
const itemToChange = (db: Writer, { itemId, version }: OfItem) =>
  db
    .selectFrom('items')
    .select(['meeting_id', 'closed', 'closed_reason', 'opens_on'])
    .where('id', '=', itemId)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst();

type NewEvent = {
  event: 'closed' | 'opened';
  reason: string;
  was_closed_for?: string;
  was_to_open_on?: string | null;
};

/** The row carries the walls the item has now. */
const addEvent = (db: Writer, itemId: string, { event, reason, was_closed_for, was_to_open_on }: NewEvent) =>
  sql`insert into item_access_events (item_id, meeting_id, body_id, audience, municipal_only, closed, event, reason,
      was_closed_for, was_to_open_on)
    select id, meeting_id, body_id, audience, municipal_only, closed, ${event}, ${reason}, ${was_closed_for ?? ''},
      ${was_to_open_on ?? null}::date from items where id = ${itemId}`.execute(db);

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
