import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { tsqueryText, type Expression } from '../rules/expression.ts';

/** Sets the question of this transaction: from here on the entries that answer it, and no others, are there to be read. */
export async function ask(db: Reader, question: Expression): Promise<void> {
  await sql`select set_config('app.search', ${tsqueryText(question)}, true)`.execute(db);
}
