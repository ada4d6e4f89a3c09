/** API-1: keys for other systems, from the page where they are made to the last request that is refused. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

const usual = { name: 'Vores sagssystem', organisation: 'rebild', expires: '31.12.2027', decisions: 'ja' };
type Made = { address: string; key: string };

async function makeKey(change: Record<string, string> = {}): Promise<Made> {
  const mette = await world.as('mette');
  const answer = await mette.post('/api-noegler', { ...usual, ...change });
  expect(answer.status).toBe(303);
  const address = answer.headers.get('location') ?? '';
  const page = await (await mette.get(address)).text();
  return { address, key: /rv_[\w-]{43}/.exec(page)?.[0] ?? '' };
}

const ask = (path: string, key: string, headers: Record<string, string> = {}) =>
  world.app.request(`http://localhost${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } });

test('API-1 a key opens what it was made for, as a reader of its organisation, and sets no cookie', async () => {
  const { key } = await makeKey();
  const answer = await ask('/beslutninger.csv', key);
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
  expect((await answer.text()).length).toBeGreaterThan(100);
});

test('API-1 outside its scope, or to change anything, it opens nothing', async () => {
  const { key } = await makeKey();
  for (const path of ['/moeder', '/soeg?q=takst', '/personer', '/brugere', '/haendelseslog', '/min-konto'])
    expect([path, (await ask(path, key)).status]).toEqual([path, 403]);
  const headers = { authorization: `Bearer ${key}`, 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ csrf: '', formKey: crypto.randomUUID() });
  const sent = await world.app.request('http://localhost/sprog', { method: 'POST', body, headers });
  expect(sent.status).toBe(403);
});

test('API-1 the region’s key sees no more than the region', async () => {
  const all = { meetings: 'ja', search: 'ja', registers: 'ja' };
  const region = await makeKey({ ...all, organisation: 'region-nordjylland' });
  const ole = await world.as('ole');
  const own = await (await ole.get('/beslutninger.csv')).text();
  const keyed = await (await ask('/beslutninger.csv', region.key)).text();
  const lines = new Set(own.split('\r\n'));
  expect(keyed.split('\r\n').filter((line) => !lines.has(line))).toEqual([]);
});

const wrong: [string, (key: string) => Record<string, string>][] = [
  ['another key', () => ({ authorization: `Bearer rv_${'A'.repeat(43)}` })],
  [
    'one letter changed',
    (key) => ({ authorization: `Bearer ${key.slice(0, -2)}${key.at(-2) === 'a' ? 'b' : 'a'}A` }),
  ],
  ['half a key', (key) => ({ authorization: `Bearer ${key.slice(0, 20)}` })],
  ['another kind of header', (key) => ({ authorization: `Basic ${key}` })],
  ['nothing after the word', () => ({ authorization: 'Bearer ' })],
];
test.each(wrong)('API-1 %s: refused, without a word of anything', async (_, headersOf) => {
  const { key } = await makeKey();
  const answer = await world.app.request('http://localhost/beslutninger.csv', { headers: headersOf(key) });
  expect([answer.status, await answer.text()]).toEqual([401, 'Ukendt nøgle']);
});

test('API-1 a key beside a cookie is refused, whoever’s cookie it is', async () => {
  const { key } = await makeKey();
  const mette = await world.as('mette');
  expect((await ask('/beslutninger.csv', key, mette.headers)).status).toBe(401);
  expect((await ask('/beslutninger.csv', key, { cookie: 'rv_sprog=da' })).status).toBe(401);
});

test('API-1 an ended key is refused from the first request after', async () => {
  const { key, address } = await makeKey();
  expect((await ask('/beslutninger.csv', key)).status).toBe(200);
  const mette = await world.as('mette');
  expect((await mette.post(`${address}/lukning`)).status).toBe(303);
  expect((await ask('/beslutninger.csv', key)).status).toBe(401);
  expect(await (await mette.get(address)).text()).toMatch(/lukket 22\.\snovember\s2026/u);
});

test('API-1 past its last day it is refused', async () => {
  const { key, address } = await makeKey();
  const id = address.split('/').at(-1);
  await world.owner.query(`update api_keys set expires_on = '2026-11-21' where id = $1`, [id]);
  expect((await ask('/beslutninger.csv', key)).status).toBe(401);
});

test('API-1 the key stands nowhere: only its hash, and sealed until it has been noted down', async () => {
  const { key, address } = await makeKey();
  const stored = await world.owner.query('select k::text as row from api_keys k');
  const lines = await world.owner.query('select a::text as row from audit_lines a');
  expect(JSON.stringify([stored.rows, lines.rows])).not.toContain(key);
  const mette = await world.as('mette');
  expect((await mette.post(`${address}/gemt`)).status).toBe(303);
  expect(await (await mette.get(address)).text()).not.toContain(key);
});

test('after ten minutes it is not shown, noted or not', async () => {
  const { key, address } = await makeKey();
  await world.owner.query(`update api_keys set made_at = made_at - interval '10 minutes'`);
  const mette = await world.as('mette');
  expect(await (await mette.get(address)).text()).not.toContain(key);
});

test('what the key did stands in the log with its organisation', async () => {
  const { key } = await makeKey({ meetings: 'ja' });
  await ask('/beslutninger.csv', key);
  const { rows } = await world.owner.query<{ on: string }>(
    'select last_used_on::text as on from api_keys order by made_at desc limit 1',
  );
  expect(rows[0]?.on).toBe('2026-11-22');
});

const forms: [string, Record<string, string>, string][] = [
  ['without a purpose', { name: ' ' }, 'Skriv, hvad nøglen skal bruges til.'],
  ['for nobody', { organisation: '' }, 'Vælg en organisation.'],
  ['for somebody who is not there', { organisation: 'atlantis' }, 'Vælg en organisation.'],
  ['to nothing', { decisions: '' }, ''],
  ['until yesterday', { expires: '21.11.2026' }, 'Skriv en dag efter i dag'],
  ['for ever', { expires: '31.12.2099' }, 'Skriv en dag efter i dag'],
  ['until one day', { expires: 'engang' }, 'Skriv en dag efter i dag'],
];
test.each(forms)('a key %s is refused at the field', async (_, change, words) => {
  const mette = await world.as('mette');
  const answer = await mette.post('/api-noegler', { ...usual, ...change });
  expect(answer.status).toBe(words === '' ? 400 : 422);
  expect(await answer.text()).toContain(words);
});

test('a key that opens nothing is refused at the boxes', async () => {
  const { name, organisation, expires } = usual;
  const answer = await (await world.as('mette')).post('/api-noegler', { name, organisation, expires });
  expect([answer.status, (await answer.text()).includes('Vælg mindst én ting')]).toEqual([422, true]);
});

test('only the administrator keeps keys', async () => {
  for (const who of ['birgitte', 'vibeke', 'nobody'] as const) {
    const browser = await world.as(who);
    expect((await browser.get('/api-noegler')).status).toBe(who === 'nobody' ? 303 : 403);
    expect((await browser.post('/api-noegler', usual)).status).toBe(403);
  }
});
