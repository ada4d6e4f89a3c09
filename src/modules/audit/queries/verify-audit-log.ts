import { sql } from 'kysely';
import { auditLineHash } from '../../../platform/audit-hash.ts';
import { reading, type Database, type Reader } from '../../../platform/database.ts';
import {
  chainCheck,
  type Anchor,
  type ChainFinding,
  type ChainLine,
  type RemovedSegment,
} from '../rules/chain.ts';

export type Verified = { readonly lines: number; readonly findings: readonly ChainFinding[] };

const linesAtATime = 5000;

/**
 * Reads the whole log as it is at this moment and checks its chain. `owners` must be a connection that no policy
 * narrows: with `row_security = off` the database refuses to answer rather than leave lines out.
 */
export async function verifyAuditLog(owners: Database, anchors: readonly Anchor[]): Promise<Verified> {
  const transaction = owners.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return transaction.execute(async (writer) => {
    await sql`set local row_security = off`.execute(writer);
    const db = reading(writer);
    const segments = await removedSegments(db);
    const check = chainCheck({ hashOf: auditLineHash, anchors, segments });
    let lines = 0;
    let rows = await linesAfter(db, null);
    while (rows.length > 0) {
      for (const row of rows) check.add(row);
      lines += rows.length;
      rows = await linesAfter(db, rows.at(-1)?.seq ?? null);
    }
    return { lines, findings: check.end(await auditTip(db)) };
  });
}

/** Where the log ends. Anybody may see it: it tells nothing but how many lines there are. */
export async function auditTip(db: Reader): Promise<{ seq: number; hash: string }> {
  const tip = await db.selectFrom('audit_tip').select(['seq', 'hash']).executeTakeFirstOrThrow();
  return { seq: Number(tip.seq), hash: tip.hash.toString('hex') };
}

async function removedSegments(db: Reader): Promise<RemovedSegment[]> {
  const rows = await db.selectFrom('audit_segments').selectAll().orderBy('month').execute();
  return rows.map((row) => ({
    month: row.month,
    firstSeq: Number(row.first_seq),
    lastSeq: Number(row.last_seq),
    hash: row.hash.toString('hex'),
    removedAt: row.removed_at.toISOString(),
  }));
}

async function linesAfter(db: Reader, seq: number | null): Promise<ChainLine[]> {
  const found = await db
    .selectFrom('audit_lines')
    .select(['seq', 'version', 'line', 'user_id', 'seat', 'organisation_id', 'event', 'object'])
    .select(['criteria', 'request_id', 'outcome'])
    .select(sql<string>`encode(hash, 'hex')`.as('hash'))
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'))
    .$if(seq !== null, (query) => query.where('seq', '>', BigInt(seq ?? 0)))
    .orderBy('seq')
    .limit(linesAtATime)
    .execute();
  return found.map(({ seq: number, version, line, hash, user_id, organisation_id, request_id, ...rest }) => ({
    seq: Number(number),
    version,
    line,
    hash,
    columns: { ...rest, actor: user_id, organisation: organisation_id, request: request_id },
  }));
}
