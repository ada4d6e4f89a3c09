/** ISO-MASS: a field a form does not have, or has twice, is refused at every door, and nothing is done. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modules } from '../../src/modules.ts';
import type { Browser } from '../support/requests.ts';
import { expected } from './expected.ts';
import { everyCell, type Cell } from './matrix.ts';
import type { RoleClass } from './people.ts';
import { isolationWorld, type IsolationWorld } from './world.ts';

let world: IsolationWorld;
beforeAll(async () => {
  world = await isolationWorld();
});
afterAll(() => world.close());

/** One cell for each form: somebody who may send it, about a thing that is there for him where there is one. */
function formCells(): Cell[] {
  const cells = everyCell(world.known).filter(({ method }) => method === 'POST');
  const byDoor = Map.groupBy(cells, ({ path }) => path);
  const worth = ({ row, code }: Cell) => 'S-4'.indexOf(expected.get(row)?.get(code) ?? 'F');
  return [...byDoor.values()].flatMap(
    (same) =>
      same
        .filter((cell) => worth(cell) >= 0)
        .toSorted((a, b) => worth(a) - worth(b) || signedInFirst(a, b))[0] ?? [],
  );
}
const signedInFirst = (a: Cell, b: Cell): number => Number(a.code === 'no') - Number(b.code === 'no');

/** Doors that take a form with anything in it, each with why. */
const takesAnything: Record<string, string> = {
  '/log-ud': 'who wants out is let out, whatever else is sent',
};
/** A thing that is not there is not there whatever is sent; nothing is done to it either. */
const isRefused = ({ row, path }: Cell, status: number): boolean =>
  status === 400 ||
  (status === 404 && row.endsWith(' missing')) ||
  path in takesAnything ||
  (status === 422 && asksForSeat.test(path));
/** Open to two roles: who holds both is asked first which seat he acts from, and nothing is done. */
const asksForSeat = /\/forbehold\/:|\/opfoelgning\/delegeret\/:/;

const extraFields: Record<string, string>[] = [
  { organisationId: crypto.randomUUID() },
  { role: 'secretariat' },
  { userId: crypto.randomUUID() },
  { constructor: 'x' },
];
const repeated = ['version', 'csrf', 'role'];
const strange = ['__proto__', '$where', 'a[b]'];

const browsers = new Map<RoleClass, Browser>();
/** Leaving ends a login, so that door gets one of its own. */
async function browserOf({ code, row }: Cell): Promise<Browser> {
  const browser = browsers.get(code) ?? (await world.browserOf(code));
  if (row.startsWith('way-out')) return world.browserOf(code);
  browsers.set(code, browser);
  return browser;
}

/** Everything a form could have done: how many rows each table has, but those that say what was tried. */
async function allRows(): Promise<string> {
  const { rows } = await world.owner.query<{ name: string; count: string }>(
    `select relname as name, (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || quote_ident(relname),
      false, true, '')))[1]::text as count from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname not in ('audit_lines', 'audit_tip', 'form_keys', 'logins') order by 1`,
  );
  return JSON.stringify(rows);
}

test('ISO-MASS: there is a form to try at every door', () => {
  const doors = modules.flatMap(({ routes }) => routes.filter(({ method }) => method === 'POST'));
  expect(formCells().length).toBe(doors.length);
});

test('ISO-MASS: a field no form of ours has is refused at every door', { timeout: 120_000 }, async () => {
  const before = await allRows();
  const taken: string[] = [];
  for (const cell of formCells())
    for (const extra of extraFields) {
      const { code, address } = cell;
      const { status } = await (await browserOf(cell)).post(address, extra);
      if (!isRefused(cell, status)) taken.push(`${code} ${address} with ${Object.keys(extra)[0]}: ${status}`);
    }
  expect(taken).toEqual([]);
  expect(await allRows()).toBe(before);
});

test('ISO-MASS: so is one sent twice, and one with a strange name', { timeout: 120_000 }, async () => {
  const before = await allRows();
  const taken: string[] = [];
  for (const cell of formCells())
    for (const name of [...repeated, ...strange]) {
      const { code, address } = cell;
      const browser = await browserOf(cell);
      const values = repeated.includes(name) ? ['1', '2'] : ['1'];
      const fields = new URLSearchParams({ csrf: browser.csrf, formKey: crypto.randomUUID() });
      fields.delete(name);
      for (const value of values) fields.append(name, name === 'csrf' ? browser.csrf : value);
      const headers = { ...browser.headers, 'sec-fetch-site': 'same-origin' };
      const sent = { method: 'POST', body: fields, headers };
      const { status } = await world.app.request(`http://localhost${address}`, sent);
      if (!isRefused(cell, status)) taken.push(`${code} ${address} with ${name}: ${status}`);
    }
  expect(taken).toEqual([]);
  expect(await allRows()).toBe(before);
});
