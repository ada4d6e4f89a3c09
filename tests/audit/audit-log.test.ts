/** The audit log in a real database: what writes it, who cannot change it, and that what is done to it is found. */
import { randomUUID } from 'node:crypto';
import { appendFile, copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildIfNeeded } from '../../bin/lib/bundle.js';
import { anonymous } from '../../src/kernel/actor.ts';
import { verifyAuditLog } from '../../src/modules/audit/queries/verify-audit-log.ts';
import type { Anchor, ChainFinding } from '../../src/modules/audit/rules/chain.ts';
import { addAnchor, anchorFileOf, currentAnchor, readAnchors } from '../../src/platform/audit-anchors.ts';
import { mailAnchor, startAuditAnchors } from '../../src/modules/audit/handlers/anchors.ts';
import { addAuditLine } from '../../src/platform/audit.ts';
import { changeAs, openDatabase, type Database } from '../../src/platform/database.ts';
import { startJobs } from '../../src/platform/jobs.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { prepareDatabase } from '../../src/platform/prepare-database.ts';
import { rammevaerk } from '../support/command.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

let fresh: FreshDatabase;
let app: Database;
let owners: Database;
let owner: pg.Client;
let folder: TemporaryFolder;

beforeAll(() => buildIfNeeded());
beforeEach(async () => {
  fresh = await freshDatabase();
  app = openDatabase(fresh.appUrl);
  owners = openDatabase(fresh.ownerUrl);
  owner = new pg.Client({ connectionString: fresh.ownerUrl });
  await owner.connect();
  folder = await temporaryFolder();
});
afterEach(async () => {
  await app.destroy();
  await owners.destroy();
  await owner.end();
  await fresh.drop();
  await folder.remove();
});

const within = (name: string): string => path.join(folder.path, name);
const line = (object: string) => ({
  request_id: randomUUID(),
  event: 'meeting.read',
  object,
  criteria: '?q=støtte « "\\ \u2028',
  outcome: 'done' as const,
});
const write = (object: string): Promise<void> =>
  changeAs(app, anonymous, (db) => addAuditLine(db, line(object)));
async function writeMany(count: number): Promise<void> {
  for (let at = 1; at <= count; at += 1) await write(`/moeder/das/2016-11-17/punkt/${at}`);
}
const found = async (anchors: readonly Anchor[] = []): Promise<readonly ChainFinding[]> =>
  (await verifyAuditLog(owners, anchors)).findings;

test('what 20 write at once stands in one order without holes, and the chain holds', async () => {
  const writers = Array.from({ length: 20 }, async (_, writer) => {
    for (let at = 0; at < 10; at += 1) await write(`/skriver/${writer}/${at}`);
  });
  await Promise.all(writers);
  expect(await verifyAuditLog(owners, [])).toEqual({ lines: 200, findings: [] });
  const { rows } = await owner.query('select count(*)::int as lines, max(seq)::int as last from audit_lines');
  expect(rows).toEqual([{ lines: 200, last: 200 }]);
});

test('a change that is slow to commit holds up nobody, and its line stands where it commits', async () => {
  await changeAs(app, anonymous, async (db) => {
    await addAuditLine(db, line('/langsom'));
    await write('/hurtig');
  });
  const { rows } = await owner.query('select object from audit_lines order by seq');
  expect(rows).toEqual([{ object: '/hurtig' }, { object: '/langsom' }]);
});

test('a line that was asked for cannot be taken back without the change', async () => {
  await changeAs(app, anonymous, async (db) => {
    await addAuditLine(db, line('/spor'));
    await db.deleteFrom('audit_pending').execute();
  });
  expect(await verifyAuditLog(owners, [])).toEqual({ lines: 1, findings: [] });
  expect((await owner.query('select from audit_pending')).rowCount).toBe(0);
});

test('a change that is taken back leaves no line and no hole', async () => {
  await write('/foer');
  const broken = changeAs(app, anonymous, async (db) => {
    await addAuditLine(db, line('/fortrudt'));
    throw new Error('taken back');
  });
  await expect(broken).rejects.toThrow('taken back');
  await write('/efter');
  expect(await verifyAuditLog(owners, [])).toEqual({ lines: 2, findings: [] });
});

test('number, time and actor are the database’s: who writes cannot choose them', async () => {
  await write('/en');
  const [column] = [{ seq: '7', hash: Buffer.alloc(32), line: '{}', user_id: randomUUID(), at: new Date() }];
  for (const [name, value] of Object.entries(column ?? {})) {
    const tried = changeAs(app, anonymous, (db) =>
      db
        .insertInto('audit_lines')
        .values({ ...line('/to'), [name]: value })
        .execute(),
    );
    await expect(tried).rejects.toMatchObject({ code: '42501' });
  }
});

const forbidden = [
  `update audit_lines set object = '/andet'`,
  'delete from audit_lines',
  'truncate audit_lines',
  'delete from audit_tip',
  'truncate audit_tip',
  'update audit_tip set seq = seq - 1',
];
test('even the owner is refused, with ordinary means', async () => {
  await write('/en');
  for (const statement of forbidden) {
    await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    const asReplica = owner.query(`set session_replication_role = replica; ${statement}`);
    await expect(asReplica).rejects.toMatchObject({ code: '42501' });
  }
});
test('the program is refused', async () => {
  await write('/en');
  const client = new pg.Client({ connectionString: fresh.appUrl });
  await client.connect();
  for (const statement of forbidden)
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  await client.end();
});

/** As one who owns the database and means harm: the guards are switched off, and the tip is moved along. */
const tamper = (statements: string): Promise<unknown> =>
  owner.query(`alter table audit_lines disable trigger user; alter table audit_tip disable trigger user;
    ${statements};
    update audit_tip set (seq, hash) = (select seq, hash from audit_lines order by seq desc limit 1);
    alter table audit_lines enable trigger user; alter table audit_tip enable trigger user`);

const rehashed = `do $$ declare l audit_lines; last bytea; begin
    select hash into last from audit_lines where seq = 11;
    for l in select * from audit_lines where seq > 11 order by seq loop
      l.line := audit_line_text(l);
      last := audit_line_hash(l.version, last, l.seq, l.line);
      update audit_lines set line = l.line, hash = last where seq = l.seq;
    end loop; end $$`;
const tamperings: [name: string, statements: string, names: number][] = [
  [
    'the text of a line',
    `update audit_lines set line = replace(line, 'meeting.read', 'item.read') where seq = 12`,
    12,
  ],
  ['what the pages show of a line', `update audit_lines set user_id = gen_random_uuid() where seq = 12`, 12],
  ['a line taken out', 'delete from audit_lines where seq = 12', 12],
  [
    'a line taken out and the rest moved up',
    `delete from audit_lines where seq = 12;
    do $$ begin for n in 13..20 loop update audit_lines set seq = n - 1 where seq = n; end loop; end $$`,
    12,
  ],
  [
    'two lines changed about',
    `update audit_lines set seq = 100 where seq = 12;
    update audit_lines set seq = 12 where seq = 15; update audit_lines set seq = 15 where seq = 100`,
    15,
  ],
  [
    'a line put in',
    `do $$ begin for n in reverse 20..12 loop
    update audit_lines set seq = n + 1 where seq = n; end loop; end $$;
    insert into audit_lines (seq, request_id, event, object, outcome, line, hash)
      values (12, gen_random_uuid(), 'meeting.read', '/x', 'done', '{}', sha256('x'))`,
    12,
  ],
  ['the end cut off', 'delete from audit_lines where seq > 11', 12],
  [
    'a line changed and all after it hashed anew',
    `update audit_lines set object = '/x' where seq = 12; ${rehashed}`,
    12,
  ],
];
test.each(tamperings)('it is found and named: %s', async (_, statements, names) => {
  await writeMany(20);
  const anchors = [await currentAnchor(app, new Date())];
  await tamper(statements);
  const findings = await found(anchors);
  expect(findings.some(({ from, to }) => from <= names && names <= to)).toBe(true);
});

test('the command says that the chain holds, and ends with 1 and the line when it does not', async () => {
  await writeMany(3);
  const anchors = anchorFileOf(folder.path);
  await addAnchor(anchors, await currentAnchor(app, new Date('2026-11-22T12:00:00Z')));
  await writeMany(2);
  const env = {
    DATABASE_URL: fresh.appUrl,
    DATABASE_OWNER_URL: fresh.ownerUrl,
    RAMMEVAERK_DATA: folder.path,
  };
  const sound = await rammevaerk(['audit', 'verify'], { env });
  expect(sound).toEqual({
    code: 0,
    errors: '',
    output: '5 linjer i hændelsesloggen er regnet efter, med 1 ankre. Kæden holder.\n',
  });
  await tamper('delete from audit_lines where seq > 2');
  const cut = await rammevaerk(['audit', 'verify', '--anchors', anchors], { env });
  expect([cut.code, cut.output]).toEqual([
    1,
    '2 linjer i hændelsesloggen er regnet efter, med 1 ankre.\n' +
      'Kæden holder ikke:\n- linje 3 er skåret af enden\n',
  ]);
  const misused = await rammevaerk(['audit', 'verify', '--ankre', anchors], { env });
  expect([misused.code, misused.errors]).toEqual([2, expect.stringContaining('Skriv audit verify')]);
  const absent = await rammevaerk(['audit', 'verify', '--anchors', `${anchors}.x`], { env });
  expect([absent.code, absent.errors]).toEqual([1, expect.stringContaining('findes ikke')]);
});

test('every hour and at both ends the journal learns where the log ends; each morning the auditor, once', async () => {
  const jobs = await startJobs(fresh.appUrl, () => {});
  const clock = () => new Date('2026-11-22T06:00:00Z');
  const place = { database: app, jobs, dataFolder: within('nyt'), clock, log: () => {} };
  await write('/en');
  const anchors = await startAuditAnchors({ ...place, auditorMail: 'revision@example.dk' });
  await write('/to');
  await anchors.stop();
  const seen = await readAnchors(anchorFileOf(place.dataFolder));
  expect(seen.map(({ seq }) => seq)).toEqual([1, 2]);
  await mailAnchor(place, 'revision@example.dk');
  await mailAnchor(place, 'revision@example.dk');
  await jobs.stop();
  const { rows } = await owner.query<{ text: string; to: string; subject: string }>(
    `select to_address as to, subject, body_text as text from mails join mail_texts on mail_id = mails.id`,
  );
  expect(rows).toEqual([
    {
      to: 'revision@example.dk',
      subject: 'Rammeværk: hændelsesloggens ende er linje 2',
      text: expect.stringContaining(JSON.stringify(seen[1])),
    },
  ]);
  expect(await found(seen)).toEqual([]);
});

test('a journal whose last line was cut by a crash can still be read; one that was edited is refused', async () => {
  const file = anchorFileOf(folder.path);
  const anchor = { at: '2026-11-22T12:00:00.000Z', seq: 1, hash: 'a'.repeat(64) };
  await addAnchor(file, anchor);
  await appendFile(file, '{"at":"2026-11-2');
  expect(await readAnchors(file)).toEqual([anchor]);
  await appendFile(file, '\n');
  await expect(readAnchors(file)).rejects.toThrow('Linje 2 i ankerfilen');
});

test('lines from before the chain become its beginning, in their order and without holes', async () => {
  const old = await freshDatabase('template0');
  await prepareDatabase(old.ownerUrl);
  const before = path.join(folder.path, 'before');
  await mkdir(before);
  const files = (await readdir('migrations')).filter((name) => name.endsWith('.sql'));
  for (const name of files.filter((one) => one < '0013'))
    await copyFile(path.join('migrations', name), path.join(before, name));
  await migrate(old.ownerUrl, before);
  const client = new pg.Client({ connectionString: old.ownerUrl });
  await client.connect();
  await client.query(`insert into audit_lines (request_id, event, object, outcome)
    select gen_random_uuid(), 'meeting.read', '/' || n, 'done' from generate_series(1, 9) n;
    delete from audit_lines where seq in (1, 4)`);
  await migrate(old.ownerUrl);
  const { rows } = await client.query<{ object: string }>('select object from audit_lines order by seq');
  await client.end();
  const database = openDatabase(old.ownerUrl);
  expect(await verifyAuditLog(database, [])).toEqual({ lines: 7, findings: [] });
  expect(rows.map(({ object }) => object)).toEqual(['/2', '/3', '/5', '/6', '/7', '/8', '/9']);
  await database.destroy();
  await old.drop();
});
