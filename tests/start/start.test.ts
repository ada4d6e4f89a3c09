import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { appRole, ownerRole, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { prepareDatabase } from '../../src/platform/prepare-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { freePort, run, started, type Program } from './program.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }); // whole programs, on a machine that may be busy

let loaded: TemporaryFolder;
beforeAll(async () => {
  loaded = await temporaryFolder();
  await (await started({ RAMMEVAERK_DATA: loaded.path, PORT: String(await freePort()) })).stop();
});
afterAll(() => loaded.remove());

let folder: string;
let remove: () => Promise<void>;
let programs: Program[];
beforeEach(async () => {
  programs = [];
  ({ path: folder, remove } = await temporaryFolder());
});
afterEach(async () => {
  for (const program of programs) {
    program.child.kill('SIGKILL');
    await program.ended;
  }
  if (existsSync(pidFile())) await (await startEmbeddedPostgres(folder)).stop(); // what the killed left running
  await remove();
});

const pidFile = (): string => path.join(folder, 'pg/data/postmaster.pid');

/** The data of a program that has been started once: the demo world takes its time to come in. */
const useLoaded = (): Buffer => execFileSync('cp', ['-a', `${loaded.path}/.`, folder]);

async function start(settings: Record<string, string> = {}): Promise<Program> {
  const program = await started({ RAMMEVAERK_DATA: folder, PORT: String(await freePort()), ...settings });
  programs.push(program);
  return program;
}

test('it says its address and the demo persons, answers there, and stops with its database', async () => {
  useLoaded();
  const program = await start();
  expect((await fetch(program.address)).headers.get('content-type')).toContain('text/html');
  const { code, said } = await program.stop();
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('Det er en demo') });
  expect(existsSync(pidFile())).toBe(false);
});

test('a second program on the same data shares the database, and the last one out stops it', async () => {
  useLoaded();
  const first = await start();
  const second = await start();
  const pid = await readFile(pidFile(), 'utf8');
  await first.stop();
  expect((await fetch(second.address)).status).toBeLessThan(500);
  expect(await readFile(pidFile(), 'utf8')).toBe(pid);
  await second.stop();
  expect(existsSync(pidFile())).toBe(false);
});

test('a program that was killed leaves its database running, and the next one takes it over', async () => {
  useLoaded();
  const first = await start();
  const pid = await readFile(pidFile(), 'utf8');
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await start();
  expect(await readFile(pidFile(), 'utf8')).toBe(pid);
  expect((await fetch(second.address)).status).toBeLessThan(500);
});

describe('it refuses in one sentence, and nothing is started', () => {
  const refusal = async (settings: Record<string, string>): Promise<string> => {
    const { code, err } = await run({ RAMMEVAERK_DATA: folder, ...settings }).ended;
    expect(code).toBe(1);
    return err;
  };

  test.each([
    ['a port that is none', { PORT: 'tretusind' }, 'PORT skal'],
    ['half a database', { DATABASE_URL: 'postgres://app@localhost/x' }, 'DATABASE_OWNER_URL mangler'],
    ['a demo for the whole network', { HOST: '0.0.0.0' }, 'HOST kan kun'],
  ])('%s', async (_name, settings: Record<string, string>, words) => {
    expect(await refusal(settings)).toMatch(new RegExp(`^[^\\n]*${words}[^\\n]*\\.$`));
    expect(existsSync(path.join(folder, 'pg'))).toBe(false);
  });

  test('a port that another program has', async () => {
    const other = http.createServer((_, answer) => answer.end('noget andet'));
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    expect(await refusal({ PORT: String(port) })).toMatch(
      new RegExp(`^Port ${port} er optaget.*; stop det program, eller prøv PORT=${port + 1} npm start\\.$`),
    );
    expect(existsSync(path.join(folder, 'pg'))).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  });

  test('its own port a second time', async () => {
    useLoaded();
    const { address } = await start();
    expect(await refusal({ PORT: new URL(address).port })).toMatch(/^Rammeværk kører allerede på .*\.$/);
  });

  test('a database that does not answer, without its password', async () => {
    const port = await freePort();
    const at = (role: string): string => `postgres://${role}:hemmelig@127.0.0.1:${port}/ramme`;
    const said = await refusal({ DATABASE_URL: at('app'), DATABASE_OWNER_URL: at('owner') });
    expect(said).toMatch(/^Databasen [^\n]*svarer ikke[^\n]*\.$/);
    expect(said).not.toContain('hemmelig');
  });
});

test('with both addresses it uses that database and starts none of its own', async () => {
  const elsewhere = path.join(folder, 'e');
  const server = await startEmbeddedPostgres(elsewhere);
  await prepareDatabase(server.url(ownerRole, 'ramme'));
  const [DATABASE_URL, DATABASE_OWNER_URL] = [server.url(appRole, 'ramme'), server.url(ownerRole, 'ramme')];
  const program = await start({ DATABASE_URL, DATABASE_OWNER_URL });
  expect((await fetch(program.address)).status).toBeLessThan(500);
  const client = new pg.Client({ connectionString: DATABASE_OWNER_URL });
  await client.connect();
  const { rows } = await client.query<{ roles: string[] }>(
    `select array_agg(distinct usename::text) as roles from pg_stat_activity
      where datname = 'ramme' and pid <> pg_backend_pid()`,
  );
  await client.end();
  expect(rows[0]?.roles).toEqual([appRole]);
  expect(existsSync(path.join(folder, 'pg'))).toBe(false);
  await program.stop();
  await server.stop();
});
