import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { ownerRole, startEmbeddedPostgres } from './embedded-postgres.ts';

const rubbish: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const clear of rubbish.splice(0).toReversed()) await clear();
});

async function folder(name = ''): Promise<string> {
  const made = await temporaryFolder();
  rubbish.push(made.remove);
  return path.join(made.path, name);
}

async function started(at: string, options?: Parameters<typeof startEmbeddedPostgres>[1]) {
  const server = await startEmbeddedPostgres(at, options);
  rubbish.push(() => server.stop());
  return server;
}

async function asked<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = (at: string): string => path.join(at, 'pg/data/postmaster.pid');
const postmaster = async (at: string): Promise<number> =>
  Number((await readFile(pidFile(at), 'utf8')).split('\n')[0]);

test('four starts at once on an empty folder share one server, and the last one out stops it', async () => {
  const at = await folder();
  const servers = await Promise.all([1, 2, 3, 4].map(() => startEmbeddedPostgres(at)));
  const [first, ...others] = servers;
  await Promise.all(others.map((server) => server.stop()));
  expect(await asked(first!.url(ownerRole, 'postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  await first!.stop();
  expect(existsSync(pidFile(at))).toBe(false);
  expect((await readdir(path.join(at, 'pg'))).toSorted()).toEqual(['data', 'log', 's']);
});

test('those who leave at the same moment still turn off the light', async () => {
  const at = await folder();
  const servers = await Promise.all([startEmbeddedPostgres(at), startEmbeddedPostgres(at)]);
  await Promise.all(servers.map((server) => server.stop()));
  expect(existsSync(pidFile(at))).toBe(false);
});

test('somebody else’s open connection keeps the server running', async () => {
  const at = await folder();
  const server = await startEmbeddedPostgres(at);
  const guest = new pg.Client({ connectionString: server.url(ownerRole, 'postgres') });
  await guest.connect();
  await server.stop();
  expect((await guest.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  const again = await startEmbeddedPostgres(at);
  await guest.end();
  await again.stop();
  expect(existsSync(pidFile(at))).toBe(false);
});

test('it is durable, sorts Danish, keeps time in UTC and its log in seven files at most', async () => {
  const at = await folder();
  const server = await started(at);
  const names = [
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'data_checksums',
    'TimeZone',
    'log_filename',
  ];
  const list = names.map((name) => `'${name}'`).join();
  const rows = await asked<{ setting: string }>(
    server.url(ownerRole, 'postgres'),
    `select setting from pg_settings where name in (${list}) order by array_position(array[${list}], name)`,
  );
  expect(rows.map((row) => row.setting)).toEqual(['on', 'on', 'on', 'on', 'UTC', 'postgres-%a.log']);
  const [sorted] = await asked(
    server.url(ownerRole, 'postgres'),
    `select string_agg(town, ' ' order by town) as towns
       from unnest(array['Ålborg', 'Aarhus', 'Ærø', 'Zone', 'allerød', 'Østerbro']) as town`,
  );
  expect(sorted).toEqual({ towns: 'allerød Zone Ærø Østerbro Ålborg Aarhus' });
  expect((await readdir(path.join(at, 'pg/log'))).length).toBe(2); // the day's file, and what is said before it opens
});

test('nobody else may enter the folder, and there is no port', async () => {
  const at = await folder();
  const server = await started(at);
  expect((await stat(path.join(at, 'pg'))).mode & 0o777).toBe(0o700);
  expect(await asked(server.url(ownerRole, 'postgres'), 'show listen_addresses')).toEqual([
    { listen_addresses: '' },
  ]);
});

test('a server killed with -9 is started again for its users, and nothing acknowledged is lost', async () => {
  const at = await folder();
  const server = await started(at);
  const url = server.url(ownerRole, 'postgres');
  await asked(url, 'create table kept (n int)');
  await asked(url, 'insert into kept values (7)');
  process.kill(await postmaster(at), 'SIGKILL');
  const rows = await vi.waitFor(() => asked(url, 'select n from kept'), { timeout: 25_000, interval: 20 });
  expect(rows).toEqual([{ n: 7 }]);
});

test('a program killed with -9 leaves its server running, and the next start adopts it', async () => {
  const at = await folder();
  const source = `import { startEmbeddedPostgres } from '${path.resolve('src/platform/embedded-postgres.ts')}';
    await startEmbeddedPostgres(${JSON.stringify(at)}); process.kill(process.pid, 'SIGKILL');`;
  expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', source])).toThrow();
  const before = await postmaster(at);
  await started(at);
  expect(await postmaster(at)).toBe(before);
});

test('a folder with spaces, an apostrophe, a comma and Danish letters works', async () => {
  const at = await folder(`mappe med æ's, komma`);
  await mkdir(at);
  const server = await started(at);
  expect(await asked(server.url(ownerRole, 'postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the PG… settings of the user stay out', async () => {
  const at = await folder();
  vi.stubEnv('PGPORT', '1');
  vi.stubEnv('PGSSLMODE', 'require');
  vi.stubEnv('PGDATABASE', 'nowhere');
  vi.stubEnv('PGOPTIONS', '-c no_such_setting=1');
  vi.stubEnv('PGDATA', '/nowhere');
  const server = await started(at);
  expect(await asked(server.url(ownerRole, 'postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a folder whose socket path would be too long is refused before anything is written', async () => {
  const at = await folder('x'.repeat(90));
  await expect(startEmbeddedPostgres(at)).rejects.toThrow('tegn for lang');
  expect(existsSync(at)).toBe(false);
});

test('a folder whose name would reach a shell is refused in words', async () => {
  await expect(startEmbeddedPostgres(await folder('$HOME'))).rejects.toThrow('må ikke have tegnene');
});

test('data of another major version are refused and left alone', async () => {
  const at = await folder();
  await (await startEmbeddedPostgres(at)).stop();
  await writeFile(path.join(at, 'pg/data/PG_VERSION'), '14\n');
  await expect(startEmbeddedPostgres(at)).rejects.toThrow('PostgreSQL 14, men programmet bruger 18; gendan');
});

test('a server that cannot start says why, and where its log is', async () => {
  const at = await folder();
  await (await startEmbeddedPostgres(at)).stop();
  await writeFile(path.join(at, 'pg/data/postgresql.auto.conf'), 'port = nonsense\n');
  await expect(startEmbeddedPostgres(at)).rejects.toThrow(
    /kunne ikke starte \(.*postgresql\.auto\.conf.*; se /,
  );
});

test('a machine without a package for it is told to use a server', async () => {
  await expect(startEmbeddedPostgres(await folder(), { package: '@embedded-postgres/sun' })).rejects.toThrow(
    'brug en PostgreSQL-server med DATABASE_URL',
  );
});
