import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Fact } from '../rules/dated-facts.ts';

export const factTables = ['offer_identities', 'offer_locations', 'offer_terms', 'offer_services'] as const;
export type FactTable = (typeof factTables)[number];

/** What dates a row, and is not what it says. */
const dating =
  'id offer_id line valid_from valid_to reason recorded_by recorded_at superseded_by superseded_at';

type FactOf = { offerId: string; line: number | null };
type Columns = Record<string, unknown>;

/** What is known now of one group of an offer (of one service, where `line` names it), under the columns' names. */
export async function factRows(
  db: Writer,
  table: FactTable,
  { offerId, line }: FactOf,
): Promise<Fact<Columns>[]> {
  const ofLine = line === null ? sql`true` : sql`line = ${line}`;
  const { rows } = await sql<Columns>`select * from ${sql.table(table)}
    where offer_id = ${offerId} and superseded_at is null and ${ofLine} order by valid_from`.execute(db);
  return rows.map(factOf);
}

/** The services of an offer; of the other groups the one there is. */
export async function linesOf(db: Writer, table: FactTable, offerId: string): Promise<(number | null)[]> {
  if (table !== 'offer_services') return [null];
  const rows = await db
    .selectFrom(table)
    .select('line')
    .distinct()
    .where('offer_id', '=', offerId)
    .where('superseded_at', 'is', null)
    .execute();
  return rows.map(({ line }) => line);
}

/** What was replaced at that moment. */
export async function replacedAt(
  db: Writer,
  table: FactTable,
  { offerId, writtenAt }: { offerId: string; writtenAt: string },
): Promise<(Fact<Columns> & { line: number | null })[]> {
  const { rows } = await sql<Columns>`select * from ${sql.table(table)}
    where offer_id = ${offerId} and superseded_at = ${writtenAt}::timestamptz
      and recorded_at < ${writtenAt}::timestamptz`.execute(db);
  return rows.map((row) => ({ ...factOf(row), line: (row['line'] as number | undefined) ?? null }));
}

const factOf = (row: Columns): Fact<Columns> => ({
  id: String(row['id']),
  from: row['valid_from'] as Day,
  to: row['valid_to'] as Day | null,
  values: Object.fromEntries(Object.entries(row).filter(([name]) => !dating.split(' ').includes(name))),
});
