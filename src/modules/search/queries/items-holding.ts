import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { parseQuery } from '../rules/parse-query.ts';
import { queryExpression } from '../rules/query-expression.ts';
import { ask } from './ask.ts';

/**
 * The items the reader of this transaction may read and in which the words stand, by inflection and compound as at
 * `/soeg`, for a page that has conditions of its own. None when the words ask nothing.
 */
export async function itemsHolding(db: Reader, words: string): Promise<string[]> {
  const expression = queryExpression(parseQuery(words));
  if (!expression) return [];
  await ask(db, expression);
  const found = await db
    .selectFrom('search_entries')
    .select('item_id')
    .where('item_id', 'is not', null)
    .where('layer', '=', 'whole')
    .execute();
  await db
    .selectNoFrom([
      sql`set_config('app.search', '', true)`.as('question'),
      sql`set_config('enable_seqscan', 'on', true)`.as('plan'),
    ])
    .executeTakeFirst();
  return found.flatMap(({ item_id }) => (item_id === null ? [] : [item_id]));
}
