import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type RequestRefusal = { code: 'already-asked' };

/** Asks for the material behind a decision that was told to one's body. R-006. */
export async function requestMaterial(
  db: Writer,
  { report, note }: { report: number; note: string },
): Promise<Result<'asked', RequestRefusal>> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('material_requests')
    .columns(['report_id', 'body_id', 'note'])
    .expression((eb) =>
      eb
        .selectFrom('decision_reports as r')
        .select(['r.id', 'r.body_id', eb.val(note).as('note')])
        .where('r.number', '=', report),
    )
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? accept('asked') : refuse({ code: 'already-asked' });
}

/** Takes one's own request back, as long as nothing was sent. False where there is none. */
export async function withdrawRequest(db: Writer, report: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('material_requests as q')
    .set({ state: 'withdrawn', settled_at: sql`now()` })
    .from('decision_reports as r')
    .whereRef('r.id', '=', 'q.report_id')
    .where('r.number', '=', report)
    .where('q.state', '=', 'open')
    .where('q.person_id', '=', sql<string>`acting_person()`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Says that the material was sent to those who asked, among these. */
export async function settleRequests(
  db: Writer,
  { itemId, personIds }: { itemId: string; personIds: readonly string[] },
): Promise<void> {
  if (personIds.length === 0) return;
  await db
    .updateTable('material_requests as q')
    .set({ state: 'sent', settled_at: sql`now()` })
    .from('decision_reports as r')
    .whereRef('r.id', '=', 'q.report_id')
    .where('r.source_item_id', '=', itemId)
    .where('q.state', '=', 'open')
    .where('q.person_id', 'in', [...personIds])
    .execute();
}
