import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { linesAPage, type AuditOutcomeWord, type LogFilter } from '../rules/log-filter.ts';

export type LogLine = {
  readonly seq: number;
  readonly at: Date;
  /** Null for who had not signed in, and for the program itself. */
  readonly name: string | null;
  readonly seat: string;
  readonly event: string;
  readonly object: string;
  readonly criteria: string | null;
  readonly outcome: AuditOutcomeWord;
};

export const exportedMax = 50_000;

/** A page of the log, newest first, and how many lines fit. */
export async function logPage(db: Reader, filter: LogFilter) {
  const { total } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<bigint>().as('total'))
    .executeTakeFirstOrThrow();
  const offset = (filter.page - 1) * linesAPage;
  const lines = await linesOf(filtered(db, filter).limit(linesAPage).offset(offset));
  return { lines, total: Number(total) };
}

/** Every line that fits, up to 50,000, newest first, for a file. */
export const logForFile = (db: Reader, filter: LogFilter): Promise<LogLine[]> =>
  linesOf(filtered(db, filter).limit(exportedMax));

/** Lines by their numbers, oldest first. */
export async function linesNumbered(db: Reader, seqs: readonly number[]): Promise<LogLine[]> {
  if (seqs.length === 0) return [];
  const lines = await linesOf(joined(db).where('audit_lines.seq', 'in', seqs.map(BigInt)));
  return lines.toReversed();
}

/** The events there are lines of. */
export async function eventsInLog(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('audit_lines').select('event').distinct().orderBy('event').execute();
  return rows.map(({ event }) => event);
}

const joined = (db: Reader) =>
  db
    .selectFrom('audit_lines')
    .leftJoin('users', 'users.id', 'audit_lines.user_id')
    .leftJoin('persons', 'persons.id', 'users.person_id');

function filtered(db: Reader, { person, event, object, from, to, outcome }: LogFilter) {
  let query = joined(db);
  if (person !== '') query = query.where(isPerson(person));
  if (event !== '') query = query.where('audit_lines.event', '=', event);
  if (object !== '') query = query.where(isAbout(object));
  if (from !== '')
    query = query.where(sql<boolean>`audit_lines.at >= ${from}::date at time zone 'Europe/Copenhagen'`);
  if (to !== '')
    query = query.where(sql<boolean>`audit_lines.at < (${to}::date + 1) at time zone 'Europe/Copenhagen'`);
  if (outcome !== '') query = query.where('audit_lines.outcome', '=', outcome);
  return query;
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);
const isPerson = (text: string) =>
  sql<boolean>`(persons.key = ${text} or persons.name ilike ${`%${escaped(text)}%`})`;
const isAbout = (object: string) =>
  sql<boolean>`(audit_lines.object = ${object} or audit_lines.object like ${`${escaped(object)}/%`})`;

async function linesOf(query: ReturnType<typeof filtered>): Promise<LogLine[]> {
  const rows = await query
    .select(['audit_lines.seq', 'audit_lines.at', 'audit_lines.seat', 'audit_lines.event'])
    .select(['audit_lines.object', 'audit_lines.criteria', 'audit_lines.outcome', 'persons.name'])
    .orderBy('audit_lines.seq', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, seq: Number(row.seq), outcome: row.outcome as AuditOutcomeWord }));
}
