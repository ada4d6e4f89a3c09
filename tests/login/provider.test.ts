/** Signing in at a real provider: code, PKCE, state and nonce, and what happens when the way is not the intended one. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { modules } from '../../src/modules.ts';
import type { Assurance } from '../../src/kernel/assurance.ts';
import { loginOfToken } from '../../src/platform/login.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import { openProvider } from '../../src/platform/provider.ts';
import { serveModules } from '../../src/platform/http.ts';
import {
  startIdentityProvider,
  throughProvider,
  type IdentityProvider,
  type ProviderPerson,
} from '../support/identity-provider.ts';
import { freshWorld, type World } from '../support/world.ts';

const returnTo = 'http://localhost/log-ind/udbyder/retur';
const sure = 'https://data.gov.dk/concept/core/nsis/loa/Substantial';
const birgitte: ProviderPerson = {
  subject: 'b-1',
  email: 'Birgitte.Holm@demo.example',
  isVerified: true,
  municipality: '29189',
  acr: sure,
};

let world: World;
let outside: IdentityProvider;
let app: ReturnType<typeof serveModules>;
const now = new Date();
const settings = () => ({
  name: 'Rebild Kommune',
  issuer: new URL(outside.issuer),
  clientId: outside.clientId,
  clientSecret: outside.clientSecret,
  organisationClaim: 'municipality',
  organisations: new Map([
    ['29189', 'rebild'],
    ['29190', 'aalborg'],
  ]),
  acrLevels: new Map<string, Assurance>([[sure, 'substantial']]),
});

beforeAll(async () => {
  world = await freshWorld({ now });
  outside = await startIdentityProvider(returnTo, birgitte);
  const provider = openProvider({ settings: settings(), returnTo: new URL(returnTo), log: () => {} });
  app = serveModules(modules, {
    database: world.database,
    jobs: noJobs,
    filesFolder: '/nowhere',
    clock: () => now,
    log: () => {},
    isDemo: false,
    hosts: ['localhost'],
    secureCookies: false,
    requestsPerMinuteMax: 10_000,
    provider,
  });
});
beforeEach(async () => {
  outside.person = birgitte;
  await world.owner.query('delete from provider_identities');
});
afterAll(async () => {
  await outside.close();
  await world.close();
});

const cookieOf = (answer: Response, name: string): string | undefined =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .find((pair) => pair.startsWith(`${name}=`) && !pair.endsWith('='));

/** Presses the button, and goes to the provider and back, up to our own address with the code in it. */
async function begun(back = '/moeder') {
  const body = new URLSearchParams({ csrf: '', formKey: crypto.randomUUID(), back });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await app.request('http://localhost/log-ind/udbyder', { method: 'POST', body, headers });
  const attempt = cookieOf(answer, 'rv_udbyder') ?? '';
  const arrived = await throughProvider(answer.headers.get('location') ?? '', returnTo);
  return { answer, attempt, arrived };
}
const arrive = (address: string, cookie: string) => app.request(address, { headers: { cookie } });
const logins = async () =>
  (await world.owner.query<{ count: number }>('select count(*)::int as count from logins')).rows[0]?.count;

test('who is known at the provider and here comes in, to where the way began', async () => {
  const { attempt, arrived } = await begun('/moeder?forum=das');
  const answer = await arrive(arrived, attempt);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moeder?forum=das']);
  const token = cookieOf(answer, 'rv_login')?.split('=')[1] ?? '';
  const login = await loginOfToken(world.database, token, now);
  expect(login).toMatchObject({
    actor: { name: 'Birgitte Holm' },
    own: { means: 'provider', assurance: 'substantial' },
  });
  expect((await world.auditLog()).slice(-2)).toEqual(['provider.asked done', 'login.proved done']);
});

test('nothing secret of the way stands in the audit log or in the database', async () => {
  const { attempt, arrived } = await begun();
  await arrive(arrived, attempt);
  const { rows } = await world.owner.query('select * from audit_lines order by seq desc limit 2');
  const code = new URL(arrived).searchParams.get('code') ?? '?';
  expect(JSON.stringify(rows)).not.toContain(code);
  const attempts = await world.owner.query('select * from provider_attempts');
  expect(JSON.stringify(attempts.rows)).not.toContain(attempt.split('=')[1]);
});

test('the second time the address may have changed: issuer and subject are what counts', async () => {
  const first = await begun();
  await arrive(first.arrived, first.attempt);
  outside.person = { ...birgitte, email: 'ny.adresse@demo.example' };
  const second = await begun();
  expect((await arrive(second.arrived, second.attempt)).headers.get('location')).toBe('/moeder');
});

const refusals: [string, Partial<ProviderPerson>, number, string][] = [
  ['an address nobody has here', { email: 'ukendt@demo.example' }, 403, 'Du har ikke adgang endnu'],
  ['an address nobody has verified', { isVerified: false }, 403, 'Du har ikke adgang endnu'],
  ['another municipality than the user’s', { municipality: '29190' }, 403, 'hører til en anden organisation'],
  ['a municipality that is not set up', { municipality: '1' }, 422, 'Din organisation er ikke med'],
];
test.each(refusals)('%s lets nobody in', async (_, change, status, words) => {
  outside.person = { ...birgitte, ...change };
  const before = await logins();
  const { attempt, arrived } = await begun();
  const answer = await arrive(arrived, attempt);
  expect([answer.status, await logins(), cookieOf(answer, 'rv_login')]).toEqual([status, before, undefined]);
  expect(await answer.text()).toContain(words);
});

test('a user who has left comes in nowhere, though the provider knows him', async () => {
  const user = world.actor('birgitte').userId;
  await world.owner.query('update users set disabled_at = now() where id = $1', [user]);
  const { attempt, arrived } = await begun();
  expect((await arrive(arrived, attempt)).status).toBe(403);
  await world.owner.query('update users set disabled_at = null where id = $1', [user]);
});

test('the same answer twice opens once', async () => {
  const { attempt, arrived } = await begun();
  expect((await arrive(arrived, attempt)).status).toBe(303);
  const again = await arrive(arrived, attempt);
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Forsøget er udløbet');
});

test('an attempt begun in one browser cannot be finished in another (fixation)', async () => {
  const mine = await begun();
  const theirs = await begun();
  expect((await arrive(mine.arrived, theirs.attempt)).status).toBe(422);
  expect((await arrive(mine.arrived, '')).status).toBe(422);
});

test('after ten minutes the attempt is over', async () => {
  const { attempt, arrived } = await begun();
  await world.owner.query(
    `update provider_attempts set begun_at = begun_at - interval '10 minutes 1 second'`,
  );
  expect((await arrive(arrived, attempt)).status).toBe(422);
});

test('where the way leads back to is an address of ours, whatever was asked', async () => {
  for (const back of ['https://ond.example/', '//ond.example', '/\\ond.example', 'moeder', '/x\ny']) {
    const { attempt, arrived } = await begun(back);
    expect((await arrive(arrived, attempt)).headers.get('location')).toBe('/');
  }
});

test('the policy of the page lets its form lead to the provider and nowhere else', async () => {
  const answer = await app.request('http://localhost/log-ind');
  expect(answer.headers.get('content-security-policy')).toContain(`form-action 'self' ${outside.issuer}`);
});

test('where no provider is set up, its doors are shut', async () => {
  const browser = await world.as('nobody');
  expect((await browser.get('/log-ind/udbyder/retur?code=x&state=y')).status).toBe(404);
  expect((await browser.post('/log-ind/udbyder', { back: '/' })).status).toBe(400);
});

test('a provider that is down ends in a page that says so, with nothing half-done', async () => {
  const down = await startIdentityProvider(returnTo, birgitte);
  await down.close();
  const place = { ...settings(), issuer: new URL(down.issuer) };
  const provider = openProvider({ settings: place, returnTo: new URL(returnTo), log: () => {} });
  const around = {
    database: world.database,
    jobs: noJobs,
    filesFolder: '/x',
    clock: () => now,
    log: () => {},
  };
  const rest = { isDemo: false, hosts: ['localhost'], secureCookies: false, requestsPerMinuteMax: 100 };
  const other = serveModules(modules, { ...around, ...rest, provider });
  const body = new URLSearchParams({ csrf: '', formKey: crypto.randomUUID(), back: '/' });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await other.request('http://localhost/log-ind/udbyder', { method: 'POST', body, headers });
  expect([answer.status, (await answer.text()).includes('Loginet kan ikke nås lige nu')]).toEqual([
    422,
    true,
  ]);
});
