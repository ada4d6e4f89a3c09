import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type Returned = { readonly on: Day | null; readonly reason: string };

/** Writes down that a mail came back, or, without a day, that it did not after all. */
export async function noteReturned(
  db: Writer,
  { id, version }: { id: string; version: number },
  { on, reason }: Returned,
): Promise<Result<'noted', { code: 'changed-meanwhile' }>> {
  const { numUpdatedRows } = await db
    .updateTable('dispatch_recipients')
    .set({ returned_on: on, returned_reason: reason, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept('noted') : refuse({ code: 'changed-meanwhile' });
}
