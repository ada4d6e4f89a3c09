/** The server on top of a benchmark's database, for what is measured at its doors. */
import pg from 'pg';
import { demoRegistrar } from '../../demo/load.ts';
import { modules } from '../../src/modules.ts';
import { changeAs, type Database } from '../../src/platform/database.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import { startLogin } from '../../src/platform/login.ts';
import { openBenchWorld } from './bench-world.ts';

export type ServingBenchWorld = {
  database: Database;
  /** Runs one statement as the owner of the database. */
  owner(query: string): Promise<unknown>;
  /** A cookie of the user. */
  signIn(userId: string): Promise<string>;
  request(address: string, cookie: string): Promise<Response>;
  close(): Promise<void>;
};

/** The clock stands at noon on 22 November 2026. */
export async function freshBenchWorld(): Promise<ServingBenchWorld> {
  const now = new Date('2026-11-22T12:00:00Z');
  const { database, folder, ownerUrl, close } = await openBenchWorld();
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
      await close();
    },
  };
}
