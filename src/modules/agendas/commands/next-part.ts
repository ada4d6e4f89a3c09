import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';

/** The next number for a part of an item: its text, recommendation or guest. None is given twice. */
export async function nextPart(db: Writer, itemId: string): Promise<number> {
  const { last_part } = await db
    .updateTable('draft_items')
    .set({ last_part: sql`last_part + 1` })
    .where('id', '=', itemId)
    .returning('last_part')
    .executeTakeFirstOrThrow();
  return last_part;
}
