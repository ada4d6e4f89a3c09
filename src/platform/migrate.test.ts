import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../tests/support/fresh-database.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from './embedded-postgres.ts';
import { jobSchema, migrate } from './migrate.ts';
import { checkDatabase, prepareDatabase } from './prepare-database.ts';

let database: FreshDatabase;
let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  database = await freshDatabase('template0');
  ({ path: folder, remove } = await temporaryFolder());
});
afterEach(async () => {
  await database.drop();
  await remove();
});

const file = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);

async function asked(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('files are applied once, in the order of their names, and each is written down', async () => {
  await file('0002-rows.sql', 'insert into fruit values (1);');
  await file('0001-fruit.sql', 'create table fruit (n int);');
  await file('README.md', 'not a migration');
  expect(await migrate(database.ownerUrl, folder)).toEqual(['0001-fruit.sql', '0002-rows.sql']);
  expect(await migrate(database.ownerUrl, folder)).toEqual([]);
  expect(await asked(database.ownerUrl, 'select count(*)::int as n from fruit')).toEqual([{ n: 1 }]);
  expect(
    await asked(database.ownerUrl, 'select name, length(checksum) as n from migration order by name'),
  ).toEqual([
    { name: '0001-fruit.sql', n: 64 },
    { name: '0002-rows.sql', n: 64 },
  ]);
});

test('several processes at once apply each file once', async () => {
  await file('0001-fruit.sql', 'create table fruit (n int); insert into fruit values (1);');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, folder)));
  expect(applied.flat()).toEqual(['0001-fruit.sql']);
});

test('a file with functions and several statements goes as one query', async () => {
  await file(
    '0001-function.sql',
    `create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;
     create table doubled as select twice(21) as n;`,
  );
  await migrate(database.ownerUrl, folder);
  expect(await asked(database.ownerUrl, 'select n from doubled')).toEqual([{ n: 42 }]);
});

test('a file that fails leaves nothing behind, and those before it stay', async () => {
  await file('0001-good.sql', 'create table good (n int);');
  await file('0002-bad.sql', 'create table half (n int); select no_such_thing();');
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(
    'Migration 0002-bad.sql failed: function no_such',
  );
  expect(
    await asked(database.ownerUrl, `select to_regclass('good') is null as good, to_regclass('half') as half`),
  ).toEqual([{ good: false, half: null }]);
  await file('0002-bad.sql', 'create table half (n int);');
  expect(await migrate(database.ownerUrl, folder)).toEqual(['0002-bad.sql']);
});

test('a released file that was edited is refused in words', async () => {
  await file('0001-fruit.sql', 'create table fruit (n int);');
  await migrate(database.ownerUrl, folder);
  await file('0001-fruit.sql', 'create table fruit (n bigint);');
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('Migrationen 0001-fruit.sql er ændret');
});

test('a database from a newer program is refused in words', async () => {
  await file('0001-fruit.sql', 'create table fruit (n int);');
  await migrate(database.ownerUrl, folder);
  await rm(path.join(folder, '0001-fruit.sql'));
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('Databasen er nyere end programmet');
});

test('the program’s role can use the jobs and not change their tables', async () => {
  await migrate(database.ownerUrl, folder);
  await runOneJob(database.appUrl);
  await expect(asked(database.appUrl, `drop table ${jobSchema}.job`)).rejects.toThrow('must be owner');
});

async function runOneJob(url: string): Promise<void> {
  const options = { schema: jobSchema, migrate: false, createSchema: false };
  const boss = new PgBoss({ connectionString: url, ...options });
  const troubles: unknown[] = [];
  boss.on('error', (error) => troubles.push(error));
  await boss.start();
  await boss.createQueue('greet');
  await boss.schedule('greet', '0 7 * * *', {}, { tz: 'Europe/Copenhagen' });
  await boss.send('greet', { name: 'Åse' });
  const met = await new Promise((resolve) => {
    void boss.work('greet', { pollingIntervalSeconds: 0.5 }, ([job]) => Promise.resolve(resolve(job?.data)));
  });
  await boss.stop({ graceful: false });
  expect(met).toEqual({ name: 'Åse' });
  expect(troubles).toEqual([]);
}

test('all released migrations and the jobs hold on PostgreSQL 15 as well', async () => {
  const server = await startEmbeddedPostgres(folder, { package: 'postgres-15' });
  const url = server.url(ownerRole, 'rammevaerk');
  await prepareDatabase(url);
  const applied = await migrate(url);
  await checkDatabase(server.url(appRole, 'rammevaerk'));
  await runOneJob(server.url(appRole, 'rammevaerk'));
  expect(await asked(url, 'show server_version')).toEqual([
    { server_version: expect.stringMatching(/^15\./) },
  ]);
  expect(await migrate(url)).toEqual([]);
  await server.stop();
  expect(applied).toEqual(
    await asked(inject('ownerUrl'), 'select name from migration order by name').then(names),
  );
});

const names = (rows: unknown[]): string[] => (rows as { name: string }[]).map(({ name }) => name);
