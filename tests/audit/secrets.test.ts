/** LOG-1: what is typed, and what opens a login, is in no log, no line of the audit log and no mail. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '../../src/modules.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import { logTo } from '../../src/platform/log.ts';
import { browserOf, type Browser } from '../support/requests.ts';
import { freshWorld, type World } from '../support/world.ts';

let world: World;
let mette: Browser;
const logged: string[] = [];
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
  const app = serveModules(modules, {
    database: world.database,
    jobs: noJobs, // asking for a job is an error here: one more way for what was typed to reach a log
    filesFolder: '/nowhere',
    clock: () => world.now,
    log: logTo(
      (line) => logged.push(line),
      () => world.now,
    ),
    isDemo: true,
    hosts: ['localhost'],
    secureCookies: false,
    requestsPerMinuteMax: 100_000,
  });
  const signedIn = await world.as('mette');
  const token = /rv_login=([\w-]+)/.exec(signedIn.headers['cookie'] ?? '')?.[1] ?? '';
  mette = browserOf(app, { token, csrf: signedIn.csrf });
});
afterAll(() => world.close());

const secrets = {
  text: 'KANARIE-tekst-7f3a',
  password: 'KANARIE-kode-9c1e',
  cpr: '010180-1232',
  bareCpr: '0101801232',
};
/** Fields that forms have, each with something that must not come back; wrong for most, right for some. */
const fields = ['title', 'name', 'text', 'conclusion', 'reason', 'note', 'password', 'code', 'email', 'q'];
const typed = (word: string): Record<string, string> =>
  Object.fromEntries(fields.map((name) => [name, name === 'password' ? secrets.password : word]));
const addressOf = (pattern: string): string =>
  pattern
    .replace(':body', 'das')
    .replace(':day', '2016-11-17')
    .replace(':item', '9')
    .replace(':number', '2026-001')
    .replaceAll(/:\w+/g, 'findes-ikke');

async function everythingWritten(): Promise<string> {
  const { rows } = await world.owner.query<{ row: string }>(`
    select l::text as row from audit_lines l union all select m::text from mails m
    union all select t.body_text from mail_texts t`);
  return [...logged, ...rows.map(({ row }) => row)].join('\n');
}

test('LOG-1 through every form and every address: 0 canaries in logs, audit lines and mails', async () => {
  // Signing out comes last: after it the doors are closed.
  const routes = modules
    .flatMap((module) => module.routes)
    .toSorted((a, b) => Number(a.path === '/log-ud') - Number(b.path === '/log-ud'));
  const statuses = new Set<number>();
  for (const { method, path } of routes) {
    const address = addressOf(path);
    if (method === 'POST') {
      for (const word of [secrets.text, secrets.cpr])
        statuses.add((await mette.post(address, typed(word))).status);
      statuses.add((await mette.post(address, { title: secrets.text })).status);
    } else {
      const words = `${secrets.cpr} cpr ${secrets.bareCpr}`;
      await mette.get(
        `${address}?q=${encodeURIComponent(words)}&person=${encodeURIComponent('010180 - 1232')}`,
      );
    }
  }
  expect([...statuses]).toEqual(expect.arrayContaining([400, 422]));
  const written = await everythingWritten();
  expect(written.length).toBeGreaterThan(10_000);
  const cookie = mette.headers['cookie']?.split('=')[1] ?? '?';
  const held = [...Object.values(secrets), cookie, mette.csrf, '010180 - 1232', '010180%20'];
  expect(held.filter((secret) => written.includes(secret))).toEqual([]);
}, 120_000);

test('LOG-1 what is searched for stands in the line, without a personal number', async () => {
  await world.forgetAuditLog();
  const vibeke = await world.as('vibeke');
  await vibeke.get('/haendelseslog?person=Lene&objekt=/soeg%3Fq=010180-1232');
  const { rows } = await world.owner.query<{ criteria: string }>(
    'select criteria from audit_lines order by seq desc limit 1',
  );
  expect(rows[0]?.criteria).toContain('person=Lene');
  expect(rows[0]?.criteria).toContain('••••••-••••');
});
