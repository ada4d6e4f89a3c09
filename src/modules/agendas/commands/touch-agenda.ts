import type { Writer } from '../../../platform/database.ts';

const writableStates = ['draft', 'cleared', 'sent', 'approved'];

/**
 * Counts a change of the draft, so that what was cleared or sent can be told from what stands now. False where the
 * agenda is no longer written in: then the change must be refused.
 */
export async function touchAgenda(db: Writer, meetingId: string): Promise<boolean> {
  const done = await db
    .updateTable('agendas')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('state', 'in', writableStates)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type SeenAgenda = { readonly meetingId: string; readonly version: number };

/**
 * The same for a change of sections or order: false also where these have changed since they were looked at. Whoever
 * comes first holds the row until he is done.
 */
export async function touchOrder(db: Writer, { meetingId, version }: SeenAgenda): Promise<boolean> {
  const done = await db
    .updateTable('agendas')
    .set((eb) => ({ revision: eb('revision', '+', 1), version: eb('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('version', '=', version)
    .where('state', 'in', writableStates)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
