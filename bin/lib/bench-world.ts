/** A database of its own with the demo's registers, and the server on top, for what is measured. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { demoRegistrar, loadRegisters } from '../../demo/load.ts';
import { modules } from '../../src/modules.ts';
import { changeAs, openDatabase, type Database } from '../../src/platform/database.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import { startLogin } from '../../src/platform/login.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { prepareDatabase } from '../../src/platform/prepare-database.ts';

export type BenchWorld = {
  database: Database;
  /** Runs one statement as the owner of the database. */
  owner(query: string): Promise<unknown>;
  /** A cookie of the user. */
  signIn(userId: string): Promise<string>;
  request(address: string, cookie: string): Promise<Response>;
  close(): Promise<void>;
};

/** The clock stands at noon on 22 November 2026. */
export async function freshBenchWorld(): Promise<BenchWorld> {
  const now = new Date('2026-11-22T12:00:00Z');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-bench-'));
  const server = await startEmbeddedPostgres(folder);
  const ownerUrl = server.url(ownerRole, 'rammevaerk');
  await prepareDatabase(ownerUrl);
  await migrate(ownerUrl);
  await loadRegisters(ownerUrl);
  const database = openDatabase(server.url(appRole, 'rammevaerk'));
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const around = { database, jobs: noJobs, filesFolder: folder, clock: () => now, log: () => {} };
  const rest = { isDemo: true, hosts: ['localhost'], secureCookies: false, requestsPerMinuteMax: 1_000_000 };
  const app = serveModules(modules, { ...around, ...rest });
  return {
    database,
    owner: (query) => owner.query(query),
    signIn: async (userId) => {
      const start = { userId, language: 'da', now } as const;
      return `rv_login=${await changeAs(database, demoRegistrar, (db) => startLogin(db, start))}`;
    },
    request: async (address, cookie) => app.request(`http://localhost${address}`, { headers: { cookie } }),
    close: async () => {
      await owner.end();
      await database.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
