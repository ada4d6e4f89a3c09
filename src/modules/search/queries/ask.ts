import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { tsqueryText, type Expression } from '../rules/expression.ts';

/**
 * Sets the question of this transaction: from here on the entries that answer it, and no others, are there to be
 * read. Reading all entries through would take seconds, and the planner cannot know it: it does not count that
 * long columns must be fetched and unpacked one by one. Nor can it know that few entries are matters, whose walls are
 * looked up one by one: it would compile the query for a cost that never comes.
 */
export async function ask(db: Reader, question: Expression): Promise<void> {
  const text = tsqueryText(question);
  await db
    .selectNoFrom([
      sql`set_config('app.search', ${text}, true)`.as('question'),
      sql`set_config('enable_seqscan', 'off', true)`.as('plan'),
      sql`set_config('jit', 'off', true)`.as('compiling'),
    ])
    .executeTakeFirst();
}
