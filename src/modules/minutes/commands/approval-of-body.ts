import { randomUUID } from 'node:crypto';
import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import type { StoredFile } from '../../../platform/files.ts';
import { itemsHidden } from '../../agendas/index.ts';
import { approvedAtItem, correctionsOf, minutesApprovedOf, placesOfApproval } from '../queries/approval.ts';
import { hashedRecord } from '../queries/approval-record.ts';
import { circulationOf, memberApprovals, rulesOf } from '../queries/circulation.ts';
import {
  approvalTextProblem,
  changedSince,
  mayUndoApproval,
  type ChangedItem,
  type HashedRecord,
} from '../rules/approval-record.ts';
import type { ApprovalOutcome, MinutesEdition, PlaceOfApproval } from '../rules/approval-views.ts';
import { takeApprovalFromItem, writeApprovalAtItem, type AtItemRefusal } from './approval-at-item.ts';
import type { MeetingWalls } from './approval-corrections.ts';

export type FileToKeep = StoredFile & {
  readonly edition: MinutesEdition;
  readonly byteCount: number;
  readonly closed: boolean;
  readonly municipalOnly: boolean;
};
export type ApprovalToRecord = {
  readonly meeting: MeetingWalls & { readonly heldOn: Day; readonly sequence: number };
  /** The item of the later meeting at which the body approved. */
  readonly placeItemId: string;
  readonly outcome: ApprovalOutcome;
  readonly text: string;
  /** The record as it was seen: the hash over all of it, and its items. */
  readonly seen: { readonly hash: string; readonly items: string };
  /** Made of that record. */
  readonly files: readonly FileToKeep[];
  readonly now: Date;
};
export type ApproveRefusal =
  | AtItemRefusal
  | { code: 'not-sent' }
  | { code: 'disqualified' }
  | { code: 'file-not-made' }
  | { code: 'minutes-changed'; changed: readonly ChangedItem[] }
  | { code: 'members-missing'; facts: { missing: number; names: string } }
  | { code: 'no-such-place'; field: 'place' }
  | { code: 'outcome-needs-remarks'; field: 'outcome' }
  | { code: 'text-missing' | 'says-agenda'; field: 'text' };

/**
 * Approves the minutes: keeps their hash and files, freezes them, and writes the approval at the item of the later
 * meeting. Refused where they say something else than what was seen, with what. In the caller's transaction and as the
 * caller: only the secretariat may. R-032.
 */
export async function approveMinutes(
  db: Writer,
  approval: ApprovalToRecord,
): Promise<Result<'approved', ApproveRefusal>> {
  const { meeting, seen } = approval;
  const state = await lockedState(db, meeting.id);
  if (state !== 'sent') return refuse({ code: 'not-sent' });
  // Who does not see all of it would take the hash of a part.
  if ((await itemsHidden(reading(db), meeting.id)).length > 0) return refuse({ code: 'disqualified' });
  const record = await hashedRecord(reading(db), meeting.id);
  if (record.hash !== seen.hash)
    return refuse({ code: 'minutes-changed', changed: changedSince(seen.items, record.items) });
  const obstacle = await obstacleTo(db, approval);
  if (obstacle) return refuse(obstacle);
  const place = await placeOf(db, approval);
  if (!place) return refuse({ code: 'no-such-place', field: 'place' });
  if (approval.files.length === 0) return refuse({ code: 'file-not-made' });
  const { outcome, text, now } = approval;
  const written = await writeApprovalAtItem(db, { place, outcome, text, now });
  if (!written.ok) return written;
  await keepApproval(db, approval, { record, place });
  return accept('approved');
}

/** Held until the end of the transaction: nobody changes the record meanwhile. */
async function lockedState(db: Writer, meetingId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('minutes')
    .select('state')
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  return row?.state;
}

async function obstacleTo(
  db: Writer,
  { meeting, text, outcome }: ApprovalToRecord,
): Promise<ApproveRefusal | undefined> {
  const problem = approvalTextProblem(text);
  if (problem) return { code: problem, field: 'text' };
  const corrections = await correctionsOf(reading(db), { meetingId: meeting.id });
  if (outcome === 'APPROVED' && corrections.length > 0)
    return { code: 'outcome-needs-remarks', field: 'outcome' };
  const { needsAllMembers } = await rulesOf(reading(db), meeting.bodyId);
  if (!needsAllMembers) return undefined;
  const circulation = await circulationOf(reading(db), meeting.id);
  const missing = circulation ? (await memberApprovals(reading(db), meeting.id, circulation)).missing : [];
  if (missing.length === 0) return undefined;
  return { code: 'members-missing', facts: { missing: missing.length, names: missing.join(', ') } };
}

async function placeOf(
  db: Writer,
  { meeting, placeItemId }: ApprovalToRecord,
): Promise<PlaceOfApproval | undefined> {
  const places = await placesOfApproval(reading(db), meeting);
  return places.find(({ itemId }) => itemId === placeItemId);
}

type Kept = { readonly record: HashedRecord; readonly place: PlaceOfApproval };

async function keepApproval(
  db: Writer,
  { meeting, outcome, text, files, now }: ApprovalToRecord,
  { record, place }: Kept,
): Promise<void> {
  const id = randomUUID();
  const of = { meeting_id: meeting.id, body_id: meeting.bodyId };
  await db
    .insertInto('minutes_approvals')
    .values({
      id,
      ...of,
      approved_item_id: place.itemId,
      approved_on: place.heldOn,
      outcome,
      body_text: text,
      record_hash: record.hash,
      recorded_at: now,
    })
    .execute();
  await keepItems(db, { id, meetingId: meeting.id, record });
  const rows = files.map(({ edition, closed, municipalOnly: municipal_only, ...file }) => {
    const { sha256, storedAs: stored_as, byteCount: byte_count } = file;
    const walls = { ...of, audience: meeting.audience, closed, municipal_only };
    return { approval_id: id, edition, ...walls, sha256, stored_as, byte_count };
  });
  if (rows.length > 0) await db.insertInto('minutes_files').values(rows).execute();
  await db
    .updateTable('minutes')
    .set((eb) => ({ state: 'approved', version: eb('version', '+', 1) }))
    .where('meeting_id', '=', meeting.id)
    .execute();
}

async function keepItems(
  db: Writer,
  { id, meetingId, record }: { id: string; meetingId: string; record: HashedRecord },
): Promise<void> {
  const walls = await db
    .selectFrom('items')
    .select(['id as item_id', 'meeting_id', 'body_id', 'audience', 'municipal_only', 'closed'])
    .where('meeting_id', '=', meetingId)
    .execute();
  const hashes = new Map(record.items.map(({ itemId, hash }) => [itemId, hash]));
  const rows = walls.map((row) => ({
    ...row,
    approval_id: id,
    content_hash: hashes.get(row.item_id) ?? '',
  }));
  if (rows.length > 0) await db.insertInto('minutes_approval_items').values(rows).execute();
}

export type UndoApproval = {
  readonly meetingId: string;
  readonly reason: string;
  readonly today: Day;
  readonly now: Date;
};
export type UndoApprovalRefusal =
  | { code: 'not-approved' }
  | { code: 'another-day' }
  | { code: 'place-not-writable' };

/**
 * Takes an approval back on the day it was recorded, with the reason; it stays on record, and the minutes are out for
 * remarks again. R-032.
 */
export async function undoApproval(
  db: Writer,
  { meetingId, reason, today, now }: UndoApproval,
  dayOf: (at: Date) => Day,
): Promise<Result<'undone', UndoApprovalRefusal>> {
  const state = await lockedState(db, meetingId);
  const approval = await minutesApprovedOf(reading(db), meetingId);
  if (state !== 'approved' || !approval) return refuse({ code: 'not-approved' });
  if (!mayUndoApproval(dayOf(approval.recordedAt), today)) return refuse({ code: 'another-day' });
  const place = await db
    .updateTable('minutes_approvals')
    .set((eb) => ({ undone_at: now, undone_reason: reason, undone_by: eb.fn('acting_user', []) }))
    .where('id', '=', approval.id)
    .returning('approved_item_id as itemId')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('minutes')
    .set((eb) => ({ state: 'sent', version: eb('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .execute();
  const at = await meetingOfItem(db, place.itemId);
  // Other minutes may be approved at the same item: then it goes on saying so.
  if (at === undefined || (await approvedAtItem(reading(db), place.itemId))) return accept('undone');
  const taken = await takeApprovalFromItem(db, { itemId: place.itemId, meetingId: at, reason });
  return taken.ok ? accept('undone') : taken;
}

async function meetingOfItem(db: Writer, itemId: string): Promise<string | undefined> {
  const row = await db.selectFrom('items').select('meeting_id').where('id', '=', itemId).executeTakeFirst();
  return row?.meeting_id;
}
