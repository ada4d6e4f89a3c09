import type { Writer } from '../../../platform/database.ts';

/**
 * Until the end of the transaction nobody else changes or sends the draft of this meeting: what is
 * seen is what goes.
 */
export async function lockDraft(db: Writer, meetingId: string): Promise<void> {
  await db
    .selectFrom('agendas')
    .select('meeting_id')
    .where('meeting_id', '=', meetingId)
    .forUpdate()
    .execute();
}
