import type { KyselyPlugin } from 'kysely';
import { modules } from '../../src/modules.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import { browserOf, type Browser } from '../support/requests.ts';
import type { RoleClass } from './people.ts';
import type { IsolationWorld } from './world.ts';

export type Counted = { browser: Browser; questions: () => string[]; forget: () => void };

/** A server whose questions to the database are written down by kind, and a browser of somebody of the class at it. */
export async function countedBrowser(world: IsolationWorld, code: RoleClass): Promise<Counted> {
  const asked: string[] = [];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.push(node.kind);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const database = world.database.withPlugin(plugin);
  const rest = { isDemo: true, hosts: ['localhost'], secureCookies: false, requestsPerMinuteMax: 100_000 };
  const around = { database, jobs: noJobs, filesFolder: '', clock: () => world.now, log: () => {} };
  const app = serveModules(modules, { ...around, ...rest });
  const known = await world.browserOf(code);
  const token = /rv_login=([\w-]+)/.exec(known.headers['cookie'] ?? '')?.[1];
  const browser = browserOf(app, token === undefined ? undefined : { token, csrf: known.csrf });
  return { browser, questions: () => [...asked], forget: () => void asked.splice(0) };
}
