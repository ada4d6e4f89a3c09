import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Approval, Correction, MinutesFile, PlaceOfApproval } from '../rules/approval-views.ts';

/** The approval of the minutes of a meeting that stands, for who may see the meeting; undefined while there is none. */
export async function minutesApprovedOf(db: Reader, meetingId: string): Promise<Approval | undefined> {
  const row = await db
    .selectFrom('minutes_approvals as a')
    .leftJoin('item_headings as h', 'h.item_id', 'a.approved_item_id')
    .leftJoin('meetings as m', 'm.id', 'h.meeting_id')
    .leftJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['a.id', 'a.approved_on as on', 'a.outcome', 'a.body_text as text', 'a.record_hash as hash'])
    .select(['a.recorded_at as recordedAt', 'h.address', 'h.number', 'h.title'])
    .select(['b.key as bodyKey', 'm.held_on as heldOn', 'm.sequence'])
    .where('a.meeting_id', '=', meetingId)
    .where('a.undone_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { on, outcome, address, number, title, bodyKey, heldOn, sequence, ...rest } = row;
  const place =
    address === null || bodyKey === null || heldOn === null || sequence === null
      ? null
      : { address, number: number ?? '', title: title ?? '', bodyKey, heldOn: heldOn as Day, sequence };
  return { ...rest, on: on as Day, outcome: outcome as Approval['outcome'], place };
}

/** What is corrected beside the text, in the order of the items, as far as the reader may read them. */
export async function correctionsOf(
  db: Reader,
  { meetingId, itemId }: { meetingId: string; itemId?: string },
): Promise<Correction[]> {
  const rows = await db
    .selectFrom('minutes_corrections as c')
    .leftJoin('items as i', 'i.id', 'c.item_id')
    .select(['c.number', 'c.item_id as itemId', 'c.body_text as text', 'i.address', 'i.title'])
    .select('i.number as itemNumber')
    .where('c.meeting_id', '=', meetingId)
    .$if(itemId !== undefined, (query) => query.where('c.item_id', '=', itemId ?? ''))
    .orderBy(sql`i.position nulls first`)
    .orderBy('c.recorded_at')
    .orderBy('c.number')
    .execute();
  return rows.map(({ number, itemId: ofItem, text, address, title, itemNumber }) => ({
    number,
    text,
    item: ofItem === null ? null : { address: address ?? '', number: itemNumber ?? '', title: title ?? '' },
  }));
}

/** The files of the approval the reader may have: what holds most first. */
export async function filesOf(db: Reader, approvalId: string): Promise<MinutesFile[]> {
  const rows = await db
    .selectFrom('minutes_files')
    .select(['edition', 'sha256', 'stored_as as storedAs', 'byte_count as byteCount'])
    .where('approval_id', '=', approvalId)
    .orderBy(sql`array_position(array['whole', 'municipal', 'open'], edition)`)
    .execute();
  return rows.map((row) => ({ ...row, edition: row.edition as MinutesFile['edition'] }));
}

/** The hash of each item when it was approved, behind the item's walls. */
export async function approvedHashes(db: Reader, approvalId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('minutes_approval_items')
    .select(['item_id', 'content_hash'])
    .where('approval_id', '=', approvalId)
    .execute();
  return new Map(rows.map((row) => [row.item_id, row.content_hash]));
}

/**
 * The items of later meetings of the body at which its minutes can be approved: those made for it first, then those
 * whose title speaks of minutes. For the secretariat. R-032.
 */
export async function placesOfApproval(
  db: Reader,
  meeting: { id: string; bodyId: string; heldOn: Day; sequence: number },
): Promise<PlaceOfApproval[]> {
  const rows = await db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .leftJoin('draft_items as d', 'd.id', 'i.id')
    .leftJoin('minutes_items as w', 'w.item_id', 'i.id')
    .select(['i.id as itemId', 'i.meeting_id as meetingId', 'i.address', 'i.number', 'i.title'])
    .select(['b.key as bodyKey', 'm.held_on as heldOn', 'm.sequence'])
    .select(sql<boolean>`coalesce(w.state = 'released', false)`.as('isReleased'))
    .where('m.body_id', '=', meeting.bodyId)
    .where(sql<boolean>`(m.held_on, m.sequence) > (${meeting.heldOn}::date, ${meeting.sequence})`)
    .where('m.held_on', '<=', sql<string>`acting_day()`)
    .where('m.state', 'in', ['called', 'held'])
    .where('i.withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('d.standing', '=', 'approve-minutes'), eb('i.title', 'ilike', '%referat%')]))
    .orderBy('m.held_on')
    .orderBy('m.sequence')
    .orderBy(sql`d.standing is distinct from 'approve-minutes'`)
    .orderBy('i.position')
    .limit(placesMax)
    .execute();
  return rows.map((row) => ({ ...row, heldOn: row.heldOn as Day }));
}
const placesMax = 20;

/** The minutes of an earlier meeting that are approved at an item, if any. */
export async function approvedAtItem(
  db: Reader,
  itemId: string,
): Promise<
  { meetingId: string; bodyKey: string; heldOn: Day; sequence: number; outcome: string } | undefined
> {
  const row = await db
    .selectFrom('minutes_approvals as a')
    .innerJoin('meetings as m', 'm.id', 'a.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select([
      'a.meeting_id as meetingId',
      'b.key as bodyKey',
      'm.held_on as heldOn',
      'm.sequence',
      'a.outcome',
    ])
    .where('a.approved_item_id', '=', itemId)
    .where('a.undone_at', 'is', null)
    .executeTakeFirst();
  return row && { ...row, heldOn: row.heldOn as Day };
}
