import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';

const digits = 3;

/** The next number of the year: '2026-001'. Taken in the transaction that uses it, so that none is left out. */
export async function nextMatterNumber(db: Writer, year: string): Promise<string> {
  const { last_number } = await db
    .insertInto('counters')
    .values({ name: `matter-${year}`, last_number: 1 })
    .onConflict((same) => same.column('name').doUpdateSet({ last_number: sql`counters.last_number + 1` }))
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return `${year}-${String(last_number).padStart(digits, '0')}`;
}
