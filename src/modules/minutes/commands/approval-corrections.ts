import type { Writer } from '../../../platform/database.ts';

/** The walls of a meeting, which what hangs on it carries too. */
export type MeetingWalls = { readonly id: string; readonly bodyId: string; readonly audience: string };
export type NewCorrection = {
  /** Null = of the minutes as a whole. */
  readonly itemId: string | null;
  readonly remarkId: string | null;
  readonly text: string;
};

/** Writes a correction beside the text, behind the walls of its item. False where there is no such item. R-032. */
export async function addCorrection(
  db: Writer,
  meeting: MeetingWalls,
  { itemId, remarkId, text }: NewCorrection,
): Promise<boolean> {
  const item =
    itemId === null
      ? { municipal_only: false, closed: false }
      : await db
          .selectFrom('items')
          .select(['municipal_only', 'closed'])
          .where('id', '=', itemId)
          .where('meeting_id', '=', meeting.id)
          .executeTakeFirst();
  if (!item) return false;
  await db
    .insertInto('minutes_corrections')
    .values({
      ...item,
      meeting_id: meeting.id,
      body_id: meeting.bodyId,
      audience: meeting.audience,
      item_id: itemId,
      remark_id: remarkId,
      body_text: text,
    })
    .execute();
  return true;
}

/** Takes a correction out before the minutes are approved; the remark it came from is kept for the meeting. */
export async function removeCorrection(
  db: Writer,
  { meetingId, number, now }: { meetingId: string; number: number; now: Date },
): Promise<boolean> {
  const removed = await db
    .deleteFrom('minutes_corrections')
    .where('meeting_id', '=', meetingId)
    .where('number', '=', number)
    .returning('remark_id')
    .executeTakeFirst();
  if (!removed) return false;
  if (removed.remark_id !== null)
    await db
      .updateTable('minutes_remarks')
      .set((eb) => ({ disposition: 'kept', settled_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', removed.remark_id)
      .execute();
  return true;
}

export const removeCorrectionOfRemark = async (db: Writer, remarkId: string): Promise<void> => {
  await db.deleteFrom('minutes_corrections').where('remark_id', '=', remarkId).execute();
};
