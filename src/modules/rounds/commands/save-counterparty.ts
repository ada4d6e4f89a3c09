import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Counterparty } from '../queries/external.ts';

/** Writes down the other side of the meeting; version 0 where nothing was written before. */
export async function saveCounterparty(
  db: Writer,
  roundId: string,
  { version, positionPaper: position_paper, ...rest }: Counterparty,
): Promise<Result<void, { code: 'changed-meanwhile' }>> {
  const row = { ...rest, position_paper };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('round_counterparties')
      .values({ round_id: roundId, ...row })
      .onConflict((same) => same.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
  }
  const { numUpdatedRows } = await db
    .updateTable('round_counterparties')
    .set({ ...row, version: version + 1 })
    .where('round_id', '=', roundId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}
