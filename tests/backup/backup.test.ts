/** A backup taken while people work, put back row for row; and every damaged or foreign file refused. */
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { anonymous } from '../../src/kernel/actor.ts';
import { verifyAuditLog } from '../../src/modules/audit/queries/verify-audit-log.ts';
import { addAnchor, currentAnchor, readAnchors } from '../../src/platform/audit-anchors.ts';
import { addAuditLine } from '../../src/platform/audit.ts';
import { plainSettings, sequenceStates, tablesToKeep } from '../../src/platform/backup/catalogue.ts';
import { openBackup } from '../../src/platform/backup/contents.ts';
import { restoreBackup } from '../../src/platform/backup/restore-backup.ts';
import { countRows } from '../../src/platform/backup/table-rows.ts';
import { takeBackup } from '../../src/platform/backup/take-backup.ts';
import { changeAs, openDatabase, type Database } from '../../src/platform/database.ts';
import { storeFile } from '../../src/platform/files.ts';
import { prepareDatabase } from '../../src/platform/prepare-database.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { freshWorld, type World } from '../support/world.ts';

vi.setConfig({ testTimeout: 120_000 }); // a backup and a restore of everything, on a machine that may be busy

let world: World;
let folder: TemporaryFolder;
const said: string[] = [];
const progress = (words: string): number => said.push(words);
const within = (name: string): string => path.join(folder.path, name);
const now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  folder = await temporaryFolder();
  world = await freshWorld({ withMinutes: true });
  const stored = await storeFile(within('originals'), new TextEncoder().encode('Et referat\r\nmed æøå'));
  // Signs that a line, a text or a language could trip over, in every kind of column there is.
  await world.owner.query(
    `insert into source_files (sha256, name, media_type, size_bytes, stored_as, uploaded_by, uploaded_at)
     values ($1, $2, 'text/plain', 24, $3, (select id from users limit 1), '2026-10-25T02:30:00.123456+01')`,
    [Buffer.from(stored.sha256, 'hex'), 'a\u2028b\r\n"\\N\t{1,"2"} \u{1f600} ', stored.storedAs],
  );
  await world.owner.query(`update source_files set stored_as = null where stored_as <> $1`, [
    stored.storedAs,
  ]);
  for (let at = 0; at < 5; at += 1) await write(world.database, `/linje/${at}`);
  await addAnchor(within('anchors'), await currentAnchor(world.database, now));
});
afterAll(async () => {
  await world.close();
  await folder.remove();
});

const write = (database: Database, object: string): Promise<void> =>
  changeAs(database, anonymous, (db) =>
    addAuditLine(db, { request_id: randomUUID(), event: 'a.b', object, criteria: null, outcome: 'done' }),
  );
const backupPlace = () => ({
  ownerUrl: world.ownerUrl,
  filesFolder: within('originals'),
  anchorFile: within('anchors'),
  now,
  progress,
});

let target: FreshDatabase;
let targetFolder: TemporaryFolder;
beforeEach(async () => {
  target = await freshDatabase('template0');
  await prepareDatabase(target.ownerUrl);
  targetFolder = await temporaryFolder();
});
afterEach(async () => {
  await target.drop();
  await targetFolder.remove();
});
const restorePlace = () => ({
  ownerUrl: target.ownerUrl,
  migrationsFolder: 'migrations',
  filesFolder: path.join(targetFolder.path, 'originals'),
  anchorFile: path.join(targetFolder.path, 'anchors'),
  progress,
});
const restore = async (file: string) => restoreBackup(await openBackup(file), restorePlace());

/** Everything that must be equal, asked in our own words and not through the backup's. */
async function stateOf(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set timezone = 'UTC'`);
  const tables = await client.query<{ name: string }>(`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE' order by 1`);
  const state: Record<string, unknown> = {};
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    const sorted = rows.map(({ row }) => row).toSorted();
    // When a migration was applied is the only thing that may differ.
    const kept = /migration|version/.test(name) ? rows.length : sorted;
    state[name] = [rows.length, createHash('sha256').update(JSON.stringify(kept)).digest('hex')];
  }
  const schema = await client.query(`
    select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint
    where connamespace = 'public'::regnamespace order by 1, 2`);
  const triggers = await client.query(
    `select tgrelid::regclass::text, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`,
  );
  const rights = await client.query(`select relname, relacl::text, relrowsecurity, relforcerowsecurity
    from pg_class where relnamespace = 'public'::regnamespace order by 1`);
  const sequences = await sequenceStates(client);
  await client.end();
  return { ...state, schema: schema.rows, triggers: triggers.rows, rights: rights.rows, sequences };
}

test('a backup put into an empty database is the same, row for row: tables, sequences, keys, guards, files', async () => {
  const file = within('hel.backup');
  const before = await stateOf(world.ownerUrl);
  const taken = await takeBackup(file, backupPlace());
  expect([taken.files, taken.missing]).toEqual([1, []]);
  expect(said.some((words) => /public\.items, \d+ rækker/.test(words))).toBe(true);
  expect(readFileSync(file).includes('Et referat')).toBe(false);
  await restore(file);
  expect(await stateOf(target.ownerUrl)).toEqual(before);
  const names = await readdir(within('originals'));
  expect(await readdir(restorePlace().filesFolder)).toEqual(names);
  for (const name of names)
    expect(await readFile(path.join(restorePlace().filesFolder, name))).toEqual(
      await readFile(path.join(within('originals'), name)),
    );
  const owners = openDatabase(target.ownerUrl);
  const anchors = await readAnchors(restorePlace().anchorFile);
  expect(await verifyAuditLog(owners, anchors)).toMatchObject({ findings: [] });
  expect(anchors).toHaveLength(1);
  await owners.destroy();
  const app = openDatabase(target.appUrl);
  await write(app, '/efter'); // the program goes on where it was
  await app.destroy();
});

test('a table nobody has thought of is in the backup; what is generated is worked out again', async () => {
  await world.owner.query(`create table glemt (id int generated always as identity primary key, navn text,
    dobbelt int generated always as (length(navn) * 2) stored); insert into glemt (navn) values ('æble'), (null)`);
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  await client.query(`begin; ${plainSettings}`);
  const table = (await tablesToKeep(client)).find(({ name }) => name === 'public.glemt');
  expect(table?.columns.map(({ name }) => name)).toEqual(['id', 'navn']);
  expect(table && (await countRows(client, table)).rows).toBe(2);
  await client.end();
  await world.owner.query('drop table glemt');
});

test('taken while four write, it is one moment: every line up to one number and none after it', async () => {
  const file = within('under.backup');
  let isOver = false;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let at = 0; !isOver; at += 1) await write(world.database, `/skriver/${writer}/${at}`);
  });
  const taken = await takeBackup(file, backupPlace());
  isOver = true;
  await Promise.all(writers);
  await restore(file);
  const client = new pg.Client({ connectionString: target.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    'select count(*)::int as count, max(seq)::int as last from audit_lines',
  );
  await client.end();
  expect(rows).toEqual([{ count: taken.auditSeq, last: taken.auditSeq }]);
  const owners = openDatabase(target.ownerUrl);
  expect((await verifyAuditLog(owners, [])).findings).toEqual([]);
  await owners.destroy();
  const after = await world.owner.query<{ last: number }>('select max(seq)::int as last from audit_lines');
  expect(after.rows[0]?.last).toBeGreaterThan(taken.auditSeq);
});

const tablesIn = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace`,
  );
  await client.end();
  return rows[0]?.count ?? -1;
};
/** Refused in words, with nothing made in the database or the folder. */
async function expectRefused(file: string, words: RegExp): Promise<void> {
  await expect(restore(file)).rejects.toThrow(words);
  await expect(restore(file)).rejects.toMatchObject({ name: 'StartupRefusal' });
  expect(await readdir(targetFolder.path)).toEqual([]);
}

test('100 flipped bits, each alone: all refused, nothing touched', async () => {
  const file = within('bit.backup');
  await takeBackup(within('god.backup'), backupPlace());
  const good = readFileSync(within('god.backup'));
  const accepted: number[] = [];
  for (let count = 0; count < 100; count += 1) {
    // Spread over the file, its first and last bytes included.
    const at = Math.round((count * (good.length - 1)) / 99);
    const bad = Buffer.from(good);
    bad[at] = (bad[at] ?? 0) ^ (1 << (count % 8));
    writeFileSync(file, bad);
    await openBackup(file).then(
      () => accepted.push(at),
      (error: Error) => expect(error.name).toBe('StartupRefusal'),
    );
  }
  expect(accepted).toEqual([]);
  await expectRefused(file, /Intet er ændret/);
  expect(await tablesIn(target.ownerUrl)).toBe(0);
});

test('a file that was cut, has a part taken out, or is something else is refused, nothing touched', async () => {
  const good = readFileSync(within('god.backup'));
  const { parts } = await openBackup(within('god.backup'));
  const gone = parts.find(({ name }) => name === 'table:public.items');
  const holed = Buffer.concat([
    good.subarray(0, gone?.offset),
    good.subarray((gone?.offset ?? 0) + (gone?.bytes ?? 0)),
  ]);
  const bad: [string, Uint8Array, RegExp][] = [
    ['kort', good.subarray(0, good.length - 1), /slutningen mangler/],
    ['halv', good.subarray(0, good.length / 2), /slutningen mangler/],
    ['tom', new Uint8Array(), /ikke en sikkerhedskopi/],
    ['andet', Buffer.from('%PDF-1.7 '.repeat(100)), /ikke en sikkerhedskopi/],
    ['hul', holed, /beskadiget/],
    ['to', Buffer.concat([good, good]), /beskadiget/],
  ];
  for (const [name, bytes, words] of bad) {
    writeFileSync(within(name), bytes);
    await expectRefused(within(name), words);
  }
  await expectRefused(within('findes-ikke'), /kan ikke læses/);
  expect(await tablesIn(target.ownerUrl)).toBe(0);
});

test('a backup of another version of the program is refused before anything is made', async () => {
  const other = path.join(folder.path, 'andre-migrationer');
  await cp('migrations', other, { recursive: true });
  await writeFile(path.join(other, '9999-new.sql'), 'select 1;');
  const backup = await openBackup(within('god.backup'));
  const place = { ...restorePlace(), migrationsFolder: other };
  await expect(restoreBackup(backup, place)).rejects.toThrow(/9999-new\.sql er ikke ens\)\. Intet er ændret/);
  expect(await tablesIn(target.ownerUrl)).toBe(0);
});

test('a place that holds something is refused: a row, a file, a journal', async () => {
  const used = await freshDatabase();
  const rows = async () => stateOf(used.ownerUrl);
  const owner = new pg.Client({ connectionString: used.ownerUrl });
  await owner.connect();
  await owner.query(`insert into counters (name, last_number) values ('x', 1)`);
  const before = await rows();
  const backup = await openBackup(within('god.backup'));
  const place = { ...restorePlace(), ownerUrl: used.ownerUrl };
  await expect(restoreBackup(backup, place)).rejects.toThrow('Målet er ikke tomt (public.counters)');
  expect(await rows()).toEqual(before);
  // A program that has been started and never used has tables and no rows: that is empty.
  await owner.query('truncate counters');
  await owner.end();
  await mkdir(place.filesFolder);
  await writeFile(path.join(place.filesFolder, 'x'), '');
  await expect(restoreBackup(backup, place)).rejects.toThrow(/Målet er ikke tomt \(.*originals\)/);
  const journal = { ...place, filesFolder: `${place.filesFolder}2` };
  copyFileSync(within('anchors'), journal.anchorFile);
  await expect(restoreBackup(backup, journal)).rejects.toThrow(/Målet er ikke tomt \(.*anchors\)/);
  const free = { ...journal, anchorFile: `${journal.anchorFile}2` };
  await restoreBackup(backup, free);
  expect(await rows()).toMatchObject({ 'public.items': (await stateOf(world.ownerUrl))['public.items'] });
  await used.drop();
});

test('a restore that breaks half way leaves no row, no file, and a place that is still empty', async () => {
  const backup = await openBackup(within('god.backup'));
  const notes = backup.notes.map((note, at) => (at === 20 ? { ...note, rows: note.rows + 1 } : note));
  await expect(restoreBackup({ ...backup, notes }, restorePlace())).rejects.toThrow('is not what it was');
  expect(await readdir(targetFolder.path)).toEqual([]);
  await restore(within('god.backup'));
});

test('a backup with a table the program does not know, or without one it knows, is refused by its name', async () => {
  await world.owner.query('create table fremmed (id int)');
  await takeBackup(within('fremmed.backup'), backupPlace());
  await world.owner.query('drop table fremmed');
  await expectRefused(within('fremmed.backup'), /ikke de samme tabeller \(public\.fremmed\)/);
  await world.owner.query('create sequence fremmed_tal');
  await takeBackup(within('talraekke.backup'), backupPlace());
  await world.owner.query('drop sequence fremmed_tal');
  await expectRefused(within('talraekke.backup'), /talrække public\.fremmed_tal/);
  const backup = await openBackup(within('god.backup'));
  const parts = backup.parts.filter(({ name }) => name !== 'table:public.items');
  await expect(restoreBackup({ ...backup, parts }, restorePlace())).rejects.toThrow('(public.items)');
});

test('a backup is never written over another file, and a broken one leaves nothing', async () => {
  await expect(takeBackup(within('god.backup'), backupPlace())).rejects.toThrow('findes allerede');
  const absent = { ...backupPlace(), ownerUrl: world.ownerUrl.replace(/test_\w+/, 'findes_ikke') };
  await expect(takeBackup(within('ny.backup'), absent)).rejects.toThrow('findes_ikke');
  expect(existsSync(within('ny.backup.kladde'))).toBe(false);
});

test('a role that policies hold for is refused, rather than leave rows out', async () => {
  const narrowed = { ...backupPlace(), ownerUrl: world.appUrl };
  await expect(takeBackup(within('snaever.backup'), narrowed)).rejects.toThrow('kan ikke se alle rækker');
});

test('an original that is gone is told, and does not stop the rest', async () => {
  const place = { ...backupPlace(), filesFolder: within('ingen') };
  const taken = await takeBackup(within('mangler.backup'), place);
  expect([taken.files, taken.missing.length]).toEqual([0, 1]);
});
