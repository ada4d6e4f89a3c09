/** The server in a process of its own, for a benchmark: all modules on the database of APP_URL. Prints its port. */
import { serve } from '@hono/node-server';
import { modules } from '../../src/modules.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs } from '../../src/platform/jobs.ts';

const app = serveModules(modules, {
  database: openDatabase(process.env['APP_URL'] ?? ''),
  jobs: noJobs,
  filesFolder: process.env['FILES'] ?? '',
  clock: () => new Date(),
  log: (level, event, facts) => {
    if (level === 'error') process.stderr.write(`${event} ${JSON.stringify(facts)}\n`);
  },
  isDemo: true,
  hosts: ['127.0.0.1'],
  secureCookies: false,
  requestsPerMinuteMax: 1_000_000,
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`${port}\n`));
