/**
 * What the audit chain costs, and how fast it is verified, backed up and restored: `npm run bench audit`. On a database of
 * its own; changes are small transactions over as many connections as the program has.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { anonymous } from '../src/kernel/actor.ts';
import { verifyAuditLog } from '../src/modules/audit/index.ts';
import { addAuditLine } from '../src/platform/audit.ts';
import { openBackup } from '../src/platform/backup/contents.ts';
import { restoreBackup } from '../src/platform/backup/restore-backup.ts';
import { takeBackup } from '../src/platform/backup/take-backup.ts';
import { changeAs, openDatabase, type Database, type Writer } from '../src/platform/database.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { prepareDatabase } from '../src/platform/prepare-database.ts';

const changes = 2000;
const rounds = 3;
const lineCount = 50_000;
const linesAtOnce = 100;

const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-'));
const server = await startEmbeddedPostgres(folder);
try {
  const ownerUrl = server.url(ownerRole, 'bench');
  await prepareDatabase(ownerUrl);
  await migrate(ownerUrl);
  const owners = openDatabase(ownerUrl);
  const app = openDatabase(server.url(appRole, 'bench'));
  await makePlainTable(owners);
  for (const connections of [1, 10]) await compareAppends(app, connections);
  await sql`drop table plain_lines`.execute(owners);
  await sql`drop sequence plain_seq`.execute(owners);
  await fill(owners);
  await measureVerify(owners);
  await app.destroy();
  await owners.destroy();
  await measureBackup(ownerUrl);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The log as it was before the chain: the same columns and indexes, a number from a sequence, no hash. */
async function makePlainTable(owners: Database): Promise<void> {
  await sql`create table plain_lines (like audit_lines including defaults)`.execute(owners);
  await sql`create sequence plain_seq`.execute(owners);
  await sql`alter table plain_lines alter column seq set default nextval('plain_seq'),
    alter column at set default now(), add primary key (seq)`.execute(owners);
  await sql`create index on plain_lines (at)`.execute(owners);
  await sql`grant insert on plain_lines to app`.execute(owners);
  await sql`grant usage on sequence plain_seq to app`.execute(owners);
}

async function compareAppends(app: Database, connections: number): Promise<void> {
  const line = () => ({
    request_id: randomUUID(),
    event: 'meeting.read',
    object: '/moeder/das/2016-11-17/punkt/14',
    criteria: null,
    outcome: 'done' as const,
  });
  const plain = async (db: Writer): Promise<void> => {
    const { request_id, event, object, outcome } = line();
    await sql`insert into plain_lines (request_id, event, object, outcome)
      values (${request_id}, ${event}, ${object}, ${outcome})`.execute(db);
  };
  const chained = (db: Writer): Promise<void> => addAuditLine(db, line());
  const figures: Record<string, number[]> = { plain: [], chained: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const [name, append] of Object.entries({ plain, chained }))
      figures[name]?.push(await rate(app, append, connections));
  const shown = Object.entries(figures).map(
    ([name, rates]) => `${name} ${median(rates)}/s (${rates.join(' ')})`,
  );
  console.log(`Changes with one line, ${connections} at once: ${shown.join('; ')}`);
}

async function rate(
  app: Database,
  append: (db: Writer) => Promise<void>,
  connections: number,
): Promise<number> {
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    for (let at = 0; at < changes / connections; at += 1) await changeAs(app, anonymous, append);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return Math.round((changes / (performance.now() - begun)) * 1000);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Lines of about 600 bytes each, row and text together; in small transactions, as they come in life. */
async function fill(owners: Database): Promise<void> {
  const begun = performance.now();
  for (let at = 0; at < lineCount; at += linesAtOnce)
    await sql`insert into audit_lines (request_id, event, object, criteria, outcome)
      select gen_random_uuid(), 'meeting.read', '/moeder/das/2016-11-17/punkt/' || n, '?q=' || md5(n::text), 'done'
      from generate_series(${at}::int + 1, ${at}::int + ${linesAtOnce}::int) n`.execute(owners);
  const rate = Math.round((lineCount / (performance.now() - begun)) * 1000);
  console.log(`${lineCount} lines added, ${linesAtOnce} at once: ${rate} a second`);
}

async function measureVerify(owners: Database): Promise<void> {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const { lines, findings } = await verifyAuditLog(owners, []);
    if (findings.length > 0) throw new Error('the bench’s own log does not hold');
    rates.push(Math.round((lines / (performance.now() - begun)) * 1000));
  }
  console.log(`Verified: ${median(rates)} lines/s (${rates.join(' ')})`);
}

async function measureBackup(ownerUrl: string): Promise<void> {
  const file = path.join(folder, 'bench.backup');
  const progress = (): void => {};
  const filesFolder = path.join(folder, 'from');
  const anchorFile = path.join(folder, 'anchors');
  const begun = performance.now();
  const taken = await takeBackup(file, { ownerUrl, filesFolder, anchorFile, now: new Date(), progress });
  const out = performance.now() - begun;
  const target = server.url(ownerRole, 'bench2');
  await prepareDatabase(target);
  const begunIn = performance.now();
  const backup = await openBackup(file);
  const place = {
    filesFolder: path.join(folder, 'to'),
    anchorFile: path.join(folder, 'to-anchors'),
    progress,
  };
  await restoreBackup(backup, { ownerUrl: target, migrationsFolder: 'migrations', ...place });
  const back = performance.now() - begunIn;
  const { size } = await stat(file);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  console.log(`Backup of ${taken.rows} rows: ${seconds(out)} s, ${(size / 1e6).toFixed(1)} MB`);
  console.log(
    `Restore with all checks: ${seconds(back)} s; memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
}
