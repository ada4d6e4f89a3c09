/** The server in a process of its own, on a port it tells, so that a test can kill it in the middle of a save. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { modules } from '../../src/modules.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs } from '../../src/platform/jobs.ts';

const now = new Date(process.env['NOW'] ?? '');
const app = serveModules(modules, {
  database: openDatabase(process.env['APP_URL'] ?? ''),
  jobs: noJobs,
  filesFolder: process.env['FILES'] ?? '',
  clock: () => now,
  log: () => {},
  isDemo: true,
  hosts: ['localhost'],
  secureCookies: false,
  requestsPerMinuteMax: 1_000_000,
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
