import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { mayWithdraw, type MeetingState } from '../rules/meeting-states.ts';
import { refileStoredMeeting } from './meeting-to-find.ts';

export type WithdrawRefusal =
  | { code: 'reason-missing'; field: 'reason' }
  | { code: 'reason-too-long'; field: 'reason'; facts: { most: number } }
  | { code: 'changed-meanwhile' }
  | { code: 'meeting-is-over' };
type Withdrawal = { readonly itemId: string; readonly version: number; readonly reason: string };

export const withdrawalReasonLengthMax = 1000;

/**
 * Takes an item that was sent off the agenda, at once for every reader. Number and heading stay, with the reason. Where
 * there is a draft, it is off there too, and the next version says so. No longer when the meeting has been held.
 */
export async function withdrawItem(
  db: Writer,
  { itemId, version, reason: typed }: Withdrawal,
): Promise<Result<'withdrawn', WithdrawRefusal>> {
  const reason = typed.replaceAll('\0', '').toWellFormed().trim();
  if (reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (reason.length > withdrawalReasonLengthMax)
    return refuse({ code: 'reason-too-long', field: 'reason', facts: { most: withdrawalReasonLengthMax } });
  const done = await mark(db, { itemId, version }, reason);
  return done.ok ? accept('withdrawn') : done;
}

/** Puts it back on the agenda. */
export async function reinstateItem(
  db: Writer,
  item: Omit<Withdrawal, 'reason'>,
): Promise<Result<'reinstated', WithdrawRefusal>> {
  const done = await mark(db, item, null);
  return done.ok ? accept('reinstated') : done;
}

async function mark(
  db: Writer,
  { itemId, version }: Omit<Withdrawal, 'reason'>,
  reason: string | null,
): Promise<Result<null, WithdrawRefusal>> {
  const item = await db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .select(['i.version', 'i.withdrawn_at', 'm.id as meetingId', 'm.state'])
    .where('i.id', '=', itemId)
    .forUpdate('i')
    .executeTakeFirst();
  const isOn = item?.withdrawn_at === null;
  if (item?.version !== version || isOn !== (reason !== null)) return refuse({ code: 'changed-meanwhile' });
  if (!mayWithdraw(item.state as MeetingState)) return refuse({ code: 'meeting-is-over' });
  const marks = {
    withdrawn_reason: reason,
    withdrawn_at: reason === null ? null : sql<Date>`now()`,
    version: version + 1,
  };
  await db
    .updateTable('items')
    .set({ ...marks, withdrawn_by: reason === null ? null : sql<string>`acting_user()` })
    .where('id', '=', itemId)
    .execute();
  await markDraft(db, itemId, marks);
  await refileStoredMeeting(db, item.meetingId);
  return accept(null);
}

type Marks = { withdrawn_reason: string | null; withdrawn_at: ReturnType<typeof sql<Date>> | null };

/** The draft has the same marks, so that the next version does not put the item back. */
async function markDraft(
  db: Writer,
  itemId: string,
  { withdrawn_reason, withdrawn_at }: Marks,
): Promise<void> {
  const draft = await db
    .updateTable('draft_items')
    .set((eb) => ({ withdrawn_reason, withdrawn_at, version: eb('version', '+', 1) }))
    .where('id', '=', itemId)
    .returning('meeting_id')
    .executeTakeFirst();
  if (!draft) return;
  await db
    .updateTable('agendas')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('meeting_id', '=', draft.meeting_id)
    .execute();
}
