/** ISO-6: what is not yours and what is not there cannot be told apart. ISO-7: what is taken away is gone at once. */
import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../support/requests.ts';
import { countedBrowser } from './counted.ts';
import { pairs } from './pairs.ts';
import type { RoleClass } from './people.ts';
import { isolationWorld, userId, type IsolationWorld } from './world.ts';

let world: IsolationWorld;
beforeAll(async () => {
  world = await isolationWorld();
});
afterAll(() => world.close());

/** The answer without its own address, form keys and tokens. */
const bareOf = (text: string, address: string): string =>
  [address, encodeURIComponent(address), ...address.split('/').filter((part) => /\d{4}-/.test(part))]
    .reduce((bare, part) => bare.replaceAll(part, '…'), text)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');

test.each(pairs)('ISO-6: $code, $method $hidden', async ({ code, method, hidden, missing }) => {
  const { browser, questions, forget } = await countedBrowser(world, code);
  const answerOf = async (address: string) => {
    const send = () => (method === 'GET' ? browser.get(address) : browser.post(address));
    await (await send()).text(); // what is read once a process is read now
    forget();
    const response = await send();
    const headers = [...response.headers].filter(([name]) => name !== 'content-length');
    return {
      status: response.status,
      headers: bareOf(JSON.stringify(headers), address),
      body: bareOf(await response.text(), address),
      asked: questions(),
    };
  };
  const [one, other] = [await answerOf(hidden), await answerOf(missing)];
  expect(one).toEqual(other);
  expect(one.status).toBe(404);
  expect(one.asked.length).toBeGreaterThan(1);
});

const run = (query: string, values: unknown[] = []) => world.owner.query(query, values);
const personOf = '(select person_id from users where id = $1)';

type Taken = {
  readonly code: RoleClass;
  readonly what: string;
  readonly query: string;
  readonly addresses: readonly string[];
  readonly after: number;
};
const closedItem = '/moeder/das/2025-02-10/punkt/4';
const taken: readonly Taken[] = [
  {
    code: 'gu',
    what: 'an invitation withdrawn',
    query: `update item_guests set withdrawn_at = now() where person_id = ${personOf}`,
    addresses: [closedItem, '/moeder/das/2025-02-10', '/sager/2025-008'],
    after: 404,
  },
  {
    code: 'me',
    what: 'a body left yesterday',
    query: `update memberships set to_on = '2026-11-21' where person_id = ${personOf}`,
    addresses: [closedItem, '/moeder/das/2025-02-10', '/moeder/das/2025-02-10/punkt/1'],
    after: 404,
  },
  {
    code: 'se',
    what: 'an appointment ended yesterday',
    query: `update appointments set to_on = '2026-11-21' where person_id = ${personOf}`,
    addresses: ['/arkiv', '/post', '/sager/ny', '/moeder/das/2025-02-10/adgang'],
    after: 403,
  },
  {
    code: 'au',
    what: 'a user deactivated',
    query: 'update users set disabled_at = now() where id = $1',
    addresses: ['/haendelseslog', '/rettigheder', '/personer', '/foelger'],
    after: 303,
  },
];

test.each(taken)(
  'ISO-7: $what: no request succeeds afterwards',
  async ({ code, query, addresses, after }) => {
    const browser: Browser = await world.browserOf(code);
    // One after the other: changed rights renew the login, and what comes beside that with the old token is sent to sign in.
    const statuses = async () => {
      const seen: number[] = [];
      for (const address of addresses) seen.push((await browser.get(address)).status);
      return seen;
    };
    expect(await statuses()).toEqual(addresses.map(() => 200));
    await run(query, [code === 'no' ? '' : userId(code)]);
    for (let again = 0; again < 5; again += 1) expect(await statuses()).toEqual(addresses.map(() => after));
  },
);

const [tries, medianGapMax] = [500, 5];

/** Only in the campaign: a busy machine says nothing about milliseconds. */
test.runIf(process.env['ISOLATION_TIMING'] !== undefined).each(pairs.filter(({ code }) => code === 'tr'))(
  'ISO-6: the same time for $method $hidden',
  { timeout: 540_000 },
  async ({ code, method, hidden, missing }) => {
    const browser = await world.browserOf(code);
    const timeOf = async (address: string): Promise<number> => {
      const start = performance.now();
      await (await (method === 'GET' ? browser.get(address) : browser.post(address))).text();
      return performance.now() - start;
    };
    const times: Record<'hidden' | 'missing', number[]> = { hidden: [], missing: [] };
    for (let index = 0; index < tries; index += 1) {
      times.hidden.push(await timeOf(hidden));
      times.missing.push(await timeOf(missing));
    }
    const [one, other] = [medianOf(times.hidden), medianOf(times.missing)];
    appendFileSync(
      process.env['ISOLATION_TIMING'] ?? '',
      `${method} ${hidden}: ${one.toFixed(2)} ms, missing ${other.toFixed(2)} ms\n`,
    );
    expect(Math.abs(one - other)).toBeLessThan(medianGapMax);
  },
);

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
