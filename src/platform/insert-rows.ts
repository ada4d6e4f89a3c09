import { sql, type Insertable } from 'kysely';
import type { DB as Schema } from './database-schema.ts';
import type { Writer } from './database.ts';

const rowsAtOnceMax = 2000;

/**
 * Adds rows, all with the same columns, a few thousand at a time as one JSON parameter: a statement with a
 * parameter for each value would reach PostgreSQL's limit of 65,535 at a few thousand rows, and cost more to write
 * than to run.
 */
export async function insertRows<Table extends keyof Schema>(
  db: Writer,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column));
  for (let start = 0; start < rows.length; start += rowsAtOnceMax) {
    const json = JSON.stringify(rows.slice(start, start + rowsAtOnceMax), storableText);
    await sql`insert into ${sql.table(table)} (${sql.join(columns)}) select ${sql.join(columns)}
      from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(db);
  }
}

/** PostgreSQL keeps neither the character NUL nor half of a surrogate pair; documents have been seen to hold both. */
const storableText = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
