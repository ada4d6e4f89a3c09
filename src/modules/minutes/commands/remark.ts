import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Disposition } from '../rules/remark-views.ts';
import { addCorrection, removeCorrectionOfRemark, type MeetingWalls } from './approval-corrections.ts';

export type NewRemark = {
  readonly meeting: MeetingWalls;
  readonly itemId: string | null;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly isEarly: boolean;
  readonly isByLink: boolean;
  readonly text: string;
  readonly now: Date;
};

/**
 * Keeps a remark behind the walls of its item. False where the minutes are not out for remarks any more, or the item is
 * not there for whoever remarks. R-032.
 */
export async function saveRemark(db: Writer, remark: NewRemark): Promise<boolean> {
  const { meeting, itemId } = remark;
  const walls = itemId === null ? openWalls : await wallsOfItem(db, { meetingId: meeting.id, itemId });
  if (!walls || !(await isOut(db, meeting.id))) return false;
  await db
    .insertInto('minutes_remarks')
    .values({
      ...walls,
      meeting_id: meeting.id,
      body_id: meeting.bodyId,
      audience: meeting.audience,
      item_id: itemId,
      person_id: remark.personId,
      organisation_id: remark.organisationId,
      is_early: remark.isEarly,
      is_by_link: remark.isByLink,
      body_text: remark.text,
      given_at: remark.now,
    })
    .execute();
  return true;
}

const openWalls = { municipal_only: false, closed: false };
const wallsOfItem = (db: Writer, { meetingId, itemId }: { meetingId: string; itemId: string }) =>
  db
    .selectFrom('items')
    .select(['municipal_only', 'closed'])
    .where('id', '=', itemId)
    .where('meeting_id', '=', meetingId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();

async function isOut(db: Writer, meetingId: string): Promise<boolean> {
  const row = await db
    .selectFrom('minutes')
    .select('state')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row?.state === 'sent';
}

type Named = { readonly id: string; readonly version: number };
type Changed = { code: 'changed-meanwhile' };

/** Takes a remark back: who wrote it, until somebody has settled it. */
export async function takeBackRemark(
  db: Writer,
  { id, version }: Named,
  { personId, now }: { personId: string; now: Date },
): Promise<Result<'taken-back', Changed>> {
  const { numUpdatedRows } = await db
    .updateTable('minutes_remarks')
    .set({ taken_back_at: now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('person_id', '=', personId)
    .where('disposition', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept('taken-back') : refuse({ code: 'changed-meanwhile' });
}

export type RemarkToSettle = Named & { readonly itemId: string | null };
export type Settled = { readonly disposition: Disposition; readonly text: string; readonly now: Date };

/**
 * Says what becomes of a remark. As a correction its text stands beside the item from the approval on; what it was
 * settled as before is undone.
 */
export async function settleRemark(
  db: Writer,
  meeting: MeetingWalls,
  { remark, settled }: { remark: RemarkToSettle; settled: Settled },
): Promise<Result<'settled', Changed>> {
  const { disposition, text, now } = settled;
  const { numUpdatedRows } = await db
    .updateTable('minutes_remarks')
    .set({
      disposition,
      disposition_text: text,
      settled_at: now,
      settled_by: sql<string>`acting_user()`,
      version: remark.version + 1,
    })
    .where('id', '=', remark.id)
    .where('version', '=', remark.version)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse({ code: 'changed-meanwhile' });
  await removeCorrectionOfRemark(db, remark.id);
  if (disposition === 'corrected')
    await addCorrection(db, meeting, { itemId: remark.itemId, remarkId: remark.id, text });
  return accept('settled');
}
