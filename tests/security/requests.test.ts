/** SEC-CSRF, HTTP-METHOD, HTTP-HEADERS, HTTP-COOKIE at every door, from the route tables. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { modules } from '../../src/modules.ts';
import { serveModules } from '../../src/platform/http.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import { isolationWorld, type IsolationWorld } from '../isolation/world.ts';
import type { Browser } from '../support/requests.ts';
import { browsersOf, everythingStored, openDoors } from './doors.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 }); // thousands of requests, on a machine that may be busy

let world: IsolationWorld;
let browserFor: ReturnType<typeof browsersOf>;
beforeAll(async () => {
  world = await isolationWorld();
  browserFor = browsersOf(world);
});
afterAll(() => world.close());

/** Doors a token or a personal link in the address opens: a mail program sends no token of ours and comes from nowhere. */
const byToken: ReadonlySet<string> = new Set(
  modules.flatMap(({ routes }) =>
    routes.filter(({ opensBy }) => opensBy !== undefined).map(({ path }) => path),
  ),
);

type Forgery = (browser: Browser, other: Browser) => RequestInit;
const from = { 'sec-fetch-site': 'same-origin' };
const form = (csrf: string) => new URLSearchParams({ csrf, formKey: crypto.randomUUID() });
const forgeries: [string, Forgery][] = [
  ['no token', ({ headers }) => ({ headers: { ...headers, ...from }, body: new URLSearchParams() })],
  [
    'the token of another login',
    ({ headers }, { csrf }) => ({ headers: { ...headers, ...from }, body: form(csrf) }),
  ],
  [
    'from another site',
    ({ headers, csrf }) => ({ headers: { ...headers, 'sec-fetch-site': 'cross-site' }, body: form(csrf) }),
  ],
  [
    'from a neighbour',
    ({ headers, csrf }) => ({ headers: { ...headers, 'sec-fetch-site': 'same-site' }, body: form(csrf) }),
  ],
  [
    'from an address that was typed',
    ({ headers, csrf }) => ({ headers: { ...headers, 'sec-fetch-site': 'none' }, body: form(csrf) }),
  ],
  ['from nowhere said', ({ headers, csrf }) => ({ headers, body: form(csrf) })],
  [
    'from another origin',
    ({ headers, csrf }) => ({ headers: { ...headers, origin: 'https://ond.example' }, body: form(csrf) }),
  ],
  ['from no origin', ({ headers, csrf }) => ({ headers: { ...headers, origin: 'null' }, body: form(csrf) })],
  [
    'as plain text',
    ({ headers, csrf }) => ({
      headers: { ...headers, ...from, 'content-type': 'text/plain' },
      body: `csrf=${csrf}`,
    }),
  ],
  [
    'as JSON',
    ({ headers, csrf }) => ({
      headers: { ...headers, ...from, 'content-type': 'application/json' },
      body: JSON.stringify({ csrf }),
    }),
  ],
  [
    'as bytes of no kind',
    ({ headers, csrf }) => ({
      headers: { ...headers, ...from },
      body: new TextEncoder().encode(`csrf=${csrf}`),
    }),
  ],
];

test('SEC-CSRF a form that is not ours is refused at every door, and nothing is changed', async () => {
  const doors = openDoors(world, 'POST').filter(({ path }) => !byToken.has(path));
  const before = await everythingStored(world);
  const other = await world.browserOf('op');
  const taken: string[] = [];
  for (const cell of doors) {
    const browser = await browserFor(cell);
    if (browser.csrf === '') continue; // a visitor has no login that could be abused; the origin alone counts
    for (const [how, forge] of forgeries) {
      const request = { method: 'POST', ...forge(browser, other) };
      const { status } = await world.app.request(`http://localhost${cell.address}`, request);
      if (status !== 403 && status !== 400) taken.push(`${cell.address} ${how}: ${status}`);
    }
  }
  expect(doors.length).toBeGreaterThan(80);
  expect(taken).toEqual([]);
  expect(await everythingStored(world)).toEqual(before);
});

test('SEC-CSRF looking changes nothing, at any door', async () => {
  const before = await everythingStored(world);
  for (const cell of openDoors(world, 'GET')) await (await browserFor(cell)).get(cell.address);
  expect(await everythingStored(world)).toEqual(before);
});

test('HTTP-METHOD what no page does is refused; HEAD is GET without its body', async () => {
  const wrong: string[] = [];
  for (const cell of openDoors(world, 'GET')) {
    const { headers } = await browserFor(cell);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TEAPOT']) {
      const answer = await world.app.request(`http://localhost${cell.address}`, { method, headers });
      if (answer.status !== 404 && answer.status !== 405)
        wrong.push(`${method} ${cell.address}: ${answer.status}`);
    }
    const head = await world.app.request(`http://localhost${cell.address}`, { method: 'HEAD', headers });
    const get = await world.app.request(`http://localhost${cell.address}`, { headers });
    if (head.status !== get.status || (await head.text()) !== '')
      wrong.push(`HEAD ${cell.address}: ${head.status}`);
    await get.arrayBuffer();
  }
  expect(wrong).toEqual([]);
});

const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `base-uri 'none'`,
];
const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

function headerProblems(answer: Response): string[] {
  const isFile = answer.headers.has('content-disposition');
  const parts = (answer.headers.get('content-security-policy') ?? '').split(/;\s*/).filter(Boolean);
  const isRight = isFile
    ? parts.join() === 'sandbox'
    : policy.every((part) => parts.includes(part)) && parts.length === policy.length;
  const missing = Object.entries(always).filter(([name, value]) => answer.headers.get(name) !== value);
  const told = ['server', 'x-powered-by'].filter((name) => answer.headers.has(name));
  return [...(isRight ? [] : [`policy ${parts.join('; ')}`]), ...missing.map(([name]) => name), ...told];
}

test('HTTP-HEADERS every answer of every door has them all: shown, closed, not there, not readable', async () => {
  const wrong: string[] = [];
  const look = async (what: string, answer: Response) => {
    await answer.arrayBuffer();
    wrong.push(...headerProblems(answer).map((problem) => `${what} (${answer.status}): ${problem}`));
  };
  const nobody = await world.browserOf('no');
  for (const cell of openDoors(world, 'GET')) {
    await look(cell.address, await (await browserFor(cell)).get(cell.address));
    await look(`${cell.address} by nobody`, await nobody.get(cell.address));
  }
  for (const cell of openDoors(world, 'POST')) {
    await look(`POST ${cell.address} by nobody`, await nobody.post(cell.address));
    await look(
      `POST ${cell.address} unreadable`,
      await (await browserFor(cell)).post(cell.address, { strange: 'x' }),
    );
  }
  await look('/findes-ikke', await nobody.get('/findes-ikke'));
  expect(wrong).toEqual([]);
});

test('HTTP-COOKIE over HTTPS each cookie is bound to the host, hidden from scripts and small', async () => {
  const app = serveModules(modules, {
    database: world.database,
    jobs: noJobs,
    filesFolder: '/nowhere',
    clock: () => world.now,
    log: () => {},
    isDemo: true,
    hosts: ['localhost'],
    secureCookies: true,
    requestsPerMinuteMax: 1000,
  });
  const send = (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ csrf: '', formKey: crypto.randomUUID(), ...fields });
    return app.request(`http://localhost${path}`, { method: 'POST', body, headers: from });
  };
  const signedIn = await send('/log-ind', { back: '/', person: 'birgitte-holm' });
  const language = await send('/sprog', { back: '/', language: 'en' });
  const cookies = [...signedIn.headers.getSetCookie(), ...language.headers.getSetCookie()];
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies) {
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect(cookie.length).toBeLessThan(4096);
  }
  expect(cookies[0]).toMatch(/^__Host-rv_login=[\w-]{43};/);
  expect(signedIn.headers.get('strict-transport-security')).toContain('max-age=63072000; includeSubDomains');
});
