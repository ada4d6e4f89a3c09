import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import { reasonLengthMax } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';

export type DismissRefusal = {
  code: 'reason-missing' | 'reason-too-long' | 'dismissed-already';
};
type Dismissing = {
  readonly meeting: Pick<MeetingHead, 'id' | 'bodyId' | 'heldOn' | 'sequence' | 'audience'>;
  readonly finding: KeyedFinding;
  /** Of the item the finding is in; null for the whole meeting. */
  readonly itemAddress: string | null;
  readonly reason: string;
  readonly now: Date;
};

/** Sets a finding aside with a reason, as the secretariat. The row is walled as its item is. */
export async function dismissFinding(
  db: Writer,
  { meeting, finding, itemAddress, reason: typed, now }: Dismissing,
): Promise<Result<'dismissed', DismissRefusal>> {
  const reason = typed.replaceAll('\0', '').toWellFormed().trim();
  if (reason === '') return refuse({ code: 'reason-missing' });
  if (reason.length > reasonLengthMax) return refuse({ code: 'reason-too-long' });
  const added = await db
    .insertInto('finding_dismissals')
    .values({
      body_id: meeting.bodyId,
      held_on: meeting.heldOn,
      sequence: meeting.sequence,
      meeting_id: meeting.id,
      audience: meeting.audience,
      ...(await itemColumns(db, meeting.id, itemAddress)),
      fingerprint: finding.fingerprint,
      code: finding.found.code,
      reason,
      dismissed_at: now,
    })
    .onConflict((on) => on.constraint('finding_dismissals_meeting_fingerprint_key').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? accept('dismissed') : refuse({ code: 'dismissed-already' });
}

async function itemColumns(db: Writer, meetingId: string, address: string | null) {
  if (address === null) return {};
  const item = await db
    .selectFrom('items')
    .select(['id', 'municipal_only', 'closed'])
    .where('meeting_id', '=', meetingId)
    .where('address', '=', address)
    .executeTakeFirstOrThrow();
  const { id, municipal_only, closed } = item;
  return { item_id: id, item_address: address, municipal_only, closed };
}

/** Takes a dismissal back: the finding is open again. Answers whether there was one. */
export async function takeBackDismissal(
  db: Writer,
  { bodyId, heldOn, sequence }: Pick<MeetingHead, 'bodyId' | 'heldOn' | 'sequence'>,
  fingerprint: string,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('finding_dismissals')
    .where('body_id', '=', bodyId)
    .where('held_on', '=', heldOn)
    .where('sequence', '=', sequence)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}

/** A meeting taken in again finds what was set aside of it before, and gives it the walls it has now. */
export const relinkDismissals = (db: Writer, meetingId: string) =>
  sql`with found as (
      select d.id, m.id as meeting_id, m.audience, i.id as item_id, i.municipal_only, i.closed
      from meetings m join finding_dismissals d using (body_id, held_on, sequence)
        left join items i on i.meeting_id = m.id and i.address = d.item_address
      where m.id = ${meetingId} and d.meeting_id is null)
    update finding_dismissals d set meeting_id = found.meeting_id, audience = found.audience,
      item_id = found.item_id, municipal_only = coalesce(found.municipal_only, d.municipal_only),
      closed = coalesce(found.closed, d.closed)
    from found where found.id = d.id`.execute(db);
