import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { firstDayOf, monthAfter, monthOf, type Month } from '../rules/months.ts';

export type Sample = {
  readonly month: Month;
  readonly seed: string;
  readonly lineCount: number;
  readonly chosen: readonly number[];
  readonly drawnAt: Date;
  readonly conclusion: string;
  readonly concludedBy: string | null;
  readonly concludedAt: Date | null;
  readonly version: number;
};

const samples = (db: Reader) =>
  db
    .selectFrom('audit_samples as s')
    .leftJoin('users', 'users.id', 's.concluded_by')
    .leftJoin('persons', 'persons.id', 'users.person_id')
    .select(['s.seed', 's.line_count', 's.chosen', 's.drawn_at', 's.conclusion', 's.concluded_at'])
    .select([
      's.version',
      'persons.name as concludedBy',
      sql<string>`to_char(s.month, 'YYYY-MM')`.as('month'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof samples>['execute']>>[number];

const sampleOf = (row: Row): Sample => ({
  month: monthOf(row.month) as Month,
  seed: row.seed,
  lineCount: row.line_count,
  chosen: row.chosen.map(Number),
  drawnAt: row.drawn_at,
  conclusion: row.conclusion,
  concludedBy: row.concludedBy,
  concludedAt: row.concluded_at,
  version: row.version,
});

/** The samples there are, newest first. */
export const allSamples = async (db: Reader): Promise<Sample[]> =>
  (await samples(db).orderBy('s.month', 'desc').execute()).map(sampleOf);

export async function sampleOfMonth(db: Reader, month: Month): Promise<Sample | undefined> {
  const row = await samples(db).where('s.month', '=', firstDayOf(month)).executeTakeFirst();
  return row && sampleOf(row);
}

/** The numbers of the lines written in a month, by Danish time. */
export async function linesOfMonth(db: Reader, month: Month): Promise<number[]> {
  const [from, to] = [firstDayOf(month), firstDayOf(monthAfter(month, 1))];
  const rows = await db
    .selectFrom('audit_lines')
    .select('seq')
    .where(sql<boolean>`at >= ${from}::date at time zone 'Europe/Copenhagen'`)
    .where(sql<boolean>`at < ${to}::date at time zone 'Europe/Copenhagen'`)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq }) => Number(seq));
}

/** The month of the first line there is, or undefined when there is none. */
export async function firstMonth(db: Reader): Promise<Month | undefined> {
  const row = await db
    .selectFrom('audit_lines')
    .select(sql<string>`to_char(at at time zone 'Europe/Copenhagen', 'YYYY-MM')`.as('month'))
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row && monthOf(row.month);
}
