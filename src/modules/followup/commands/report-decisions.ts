import { reading, type Writer } from '../../../platform/database.ts';
import { delegatedDecisions } from '../queries/delegated.ts';

/**
 * Writes down what the sent agenda of a meeting told of decisions by delegation: with the item and version that told
 * it, in the words it was told in. What was told before is not told again. R-006.
 */
export async function reportDecisions(
  db: Writer,
  { itemId, version }: { itemId: string; version: number },
): Promise<number> {
  const item = await db
    .selectFrom('items')
    .select(['id', 'meeting_id', 'body_id', 'audience', 'municipal_only', 'closed'])
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!item) return 0;
  const { id: item_id, ...walls } = item;
  const telling = { bodyId: item.body_id, itemId, municipalOnly: item.municipal_only };
  const told = await delegatedDecisions(reading(db), telling);
  const rows = told.map((one) => ({
    item_id,
    ...walls,
    agenda_version: version,
    decision_id: one.id,
    source_item_id: one.itemId,
    deciding_body_id: one.bodyId,
    decided_on: one.decidedOn,
    topic: one.topic,
    body_text: one.text,
  }));
  if (rows.length === 0) return 0;
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('decision_reports')
    .values(rows)
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}
