import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { dayInDenmark } from '../../../kernel/day.ts';
import { accept, type Result } from '../../../kernel/result.ts';
import type { ParameterRefusal } from '../../../kernel/dated.ts';
import { addAuditLine } from '../../../platform/audit.ts';
import { reading, type Database, type Writer } from '../../../platform/database.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import { retentionMonths } from '../parameters/retention.ts';
import { firstDayOf, monthOf, oldestKept, type Month } from '../rules/months.ts';

/** What was taken out: whole months, and how many lines. */
export type Removed = { readonly months: readonly Month[]; readonly lines: number };

/**
 * Removes the months whose time is over on this day, and leaves the number and hash of each month's last line, so that
 * the chain still holds. `owners` is a connection of the role that owns the tables: only it can switch the guard off,
 * and in the same transaction the guard is on again and the removal a line of the log.
 */
export async function removeOldLines(
  owners: Database,
  now: Date,
): Promise<Result<Removed, ParameterRefusal>> {
  const today = dayInDenmark(now);
  return owners.transaction().execute(async (db) => {
    await sql`set local row_security = off`.execute(db);
    const read = (stored: unknown): number => Number(stored);
    const kept = await parameterOn(reading(db), retentionMonths, { on: today, read });
    if (!kept.ok) return kept;
    const cutoff = firstDayOf(oldestKept(today, kept.value.value));
    const segments = await oldSegments(db, cutoff);
    const last = segments.at(-1);
    if (!last) return accept({ months: [], lines: 0 });
    const lines = await remove(db, { segments, lastSeq: last.last_seq, now });
    const months = segments.flatMap(({ month }) => monthOf(month.slice(0, 'yyyy-mm'.length)) ?? []);
    return accept({ months, lines });
  });
}

type Segment = { month: string; first_seq: bigint; last_seq: bigint; hash: Buffer };

/** A month ends where a later one begins: a line written after the clock went back belongs to the later month. */
async function oldSegments(db: Writer, cutoff: string): Promise<Segment[]> {
  const found = await sql<Segment>`
    with placed as (
      select seq, max(date_trunc('month', at at time zone 'Europe/Copenhagen')::date)
        over (order by seq rows unbounded preceding) as month
      from audit_lines),
    ends as (
      select month, min(seq) as first_seq, max(seq) as last_seq from placed
      where month < ${cutoff}::date group by month)
    select ends.month::text as month, first_seq, last_seq, hash
    from ends join audit_lines on seq = last_seq order by ends.month`.execute(db);
  return found.rows;
}

type Removal = { segments: readonly Segment[]; lastSeq: bigint; now: Date };

async function remove(db: Writer, { segments, lastSeq, now }: Removal): Promise<number> {
  await sql`alter table audit_lines disable trigger audit_lines_append_only`.execute(db);
  for (const segment of segments)
    await db
      .insertInto('audit_segments')
      .values({ ...segment, removed_at: now })
      .execute();
  const { numDeletedRows } = await db
    .deleteFrom('audit_lines')
    .where('seq', '<=', lastSeq)
    .executeTakeFirst();
  await sql`alter table audit_lines enable always trigger audit_lines_append_only`.execute(db);
  await addAuditLine(db, {
    request_id: randomUUID(),
    event: 'audit-segments.removed',
    object: segments.map(({ month }) => month.slice(0, 'yyyy-mm'.length)).join(' '),
    criteria: `seq<=${lastSeq}`,
    outcome: 'done',
  });
  return Number(numDeletedRows);
}
