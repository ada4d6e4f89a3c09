/** SEC-XSS and SEC-INJ: what people write and what addresses hold stays text, on every page and in every query. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isolationWorld, type IsolationWorld } from '../isolation/world.ts';
import { browsersOf, everythingStored, openDoors } from './doors.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 }); // thousands of requests, on a machine that may be busy

let world: IsolationWorld;
let browserFor: ReturnType<typeof browsersOf>;
beforeAll(async () => {
  world = await isolationWorld();
  browserFor = browsersOf(world);
});
afterAll(() => world.close());

/** Each would be an element, an attribute or a script of its own where it is not escaped for the place it stands in. */
const stored = [
  `<img src=zqx onerror=zqx>`,
  `"><svg onload=zqx>`,
  `' onfocus=zqx autofocus='`,
  `</title><script>zqx</script>`,
  `--><zqx->`,
  `javascript:zqx`,
].join(' ');
const raw = [
  /<img src=zqx/i,
  /"><svg onload/i,
  /<script>zqx/i,
  /<zqx-/i,
  /' onfocus=zqx/i,
  /(href|src|action)="\s*javascript:/i,
];

const isPage = (answer: Response): boolean =>
  (answer.headers.get('content-type') ?? '').startsWith('text/html');

/** Puts it behind the text of every column that takes it, and says which did. */
async function writeEverywhere(): Promise<string[]> {
  const { rows } = await world.owner.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
      join pg_class k on k.relname = c.table_name and k.relkind = 'r' and k.relnamespace = 'public'::regnamespace
      where c.table_schema = 'public' and c.data_type = 'text' and c.is_generated = 'NEVER'
        and c.table_name not in ('audit_lines', 'migrations', 'logins') order by 1, 2`,
  );
  const written: string[] = [];
  for (const { table, column } of rows) {
    const query = `update "${table}" set "${column}" = "${column}" || $1 where "${column}" is not null`;
    const done = await world.owner.query(query, [` ${stored}`]).catch(() => null); // a key, a code or too short a field
    if (done?.rowCount) written.push(`${table}.${column}`);
  }
  return written;
}

test('SEC-XSS what stands in any text of the database is text on every page', async () => {
  const written = await writeEverywhere();
  for (const column of [
    'items.title',
    'persons.name',
    'organisations.name',
    'item_texts.body_text',
    'mails.subject',
  ])
    expect(written).toContain(column);
  expect(written.length).toBeGreaterThan(40);
  const broken: string[] = [];
  let shown = 0;
  for (const cell of openDoors(world, 'GET')) {
    const answer = await (await browserFor(cell)).get(cell.address);
    const page = await answer.text();
    if (!isPage(answer)) continue;
    if (page.includes('zqx')) shown += 1;
    broken.push(...raw.filter((mark) => mark.test(page)).map((mark) => `${cell.address}: ${String(mark)}`));
    if (answer.status >= 500) broken.push(`${cell.address}: ${answer.status}`);
  }
  expect(broken).toEqual([]);
  expect(shown).toBeGreaterThan(30);
});

const injections = [
  `'`,
  `"`,
  `';--`,
  `' or '1'='1`,
  `') or 1=1--`,
  `1; drop table users`,
  `'; drop table meetings; --`,
  `' union select token_hash from logins--`,
  `\\'; select pg_sleep(9)--`,
  `$$; drop table items; $$`,
  `%27%20or%201=1`,
  `{"$ne":null}`,
  `\u0000`,
  `a\u0000b`,
  `%`,
  `_%_%_%`,
  `(((((`,
  `"""`,
  `a & | ! b`,
  `<->`,
  `:*`,
  `\\`,
  `../../etc/passwd`,
  `%00`,
  `-1`,
  `99999999999999999999`,
  `1e309`,
  `NaN`,
  `2026-02-30`,
  `0000-00-00`,
  `constructor`,
  `__proto__`,
  `toString`,
  `\u202egnp.exe`,
  `😀`.repeat(50),
  stored,
  `x'; set_config('app.roles','{secretariat}',false)--`,
  `', true), set_config('app.roles', '{secretariat}`,
  `ＳＥＬＥＣＴ`,
  `\r\nSet-Cookie: rv_login=x`,
];

const isWhole = process.env['INJECTIONS'] === 'all';
const eachPage = 6;

/** In the suite each page is asked a few, in turn, so that all are asked; the campaign `injection` asks all of all. */
const injectionsFor = (asked: number): readonly string[] =>
  isWhole
    ? injections
    : Array.from({ length: eachPage }, (_, index) => injections[(asked + index) % injections.length] ?? '');

/** The names of the fields a page's own address takes, from its forms and links. */
function fieldsOf(page: string): string[] {
  const forms = [...page.matchAll(/<(?:input|select)[^>]*\sname="([^"]+)"/g)].map(([, name]) => name ?? '');
  const links = [...page.matchAll(/href="[^"?]*\?([^"]+)"/g)].flatMap(([, query]) => [
    ...new URLSearchParams((query ?? '').replaceAll('&amp;', '&')).keys(),
  ]);
  return [...new Set([...forms, ...links])].filter((name) => !['csrf', 'formKey', 'version'].includes(name));
}

test('SEC-INJ nothing an address can hold breaks a query or changes anything', async () => {
  const before = await everythingStored(world);
  const broken: string[] = [];
  let asked = 0;
  for (const cell of openDoors(world, 'GET').filter(({ path }) => !/\/(pdf|docx)$/.test(path))) {
    const browser = await browserFor(cell);
    const first = await browser.get(cell.address);
    const names = fieldsOf(await first.text()).slice(0, 12);
    for (const injection of injectionsFor(asked)) {
      const query = new URLSearchParams(['q', 'side', 'orden', ...names].map((name) => [name, injection]));
      const answer = await browser.get(`${cell.address.split('?')[0]}?${query.toString()}`);
      const page = await answer.text();
      asked += 1;
      if (answer.status >= 500) broken.push(`${cell.address} ${injection}: ${answer.status}`);
      if (isPage(answer) && raw.some((mark) => mark.test(page)))
        broken.push(`${cell.address} shows ${injection}`);
      if (answer.headers.getSetCookie().some((line) => line.startsWith('rv_login=x')))
        broken.push(cell.address);
    }
  }
  expect(broken).toEqual([]);
  expect(asked).toBeGreaterThan(300);
  expect(await everythingStored(world)).toEqual(before);
});

const places = [
  '/moeder/X',
  '/moeder/das/X',
  '/moeder/das/2025-02-10/punkt/X',
  '/sager/X',
  '/personer/X',
  '/fora/X',
  '/organisationer/X',
  '/arkiv/import/X',
  '/post/X',
  '/haendelseslog/stikproever/X',
  '/brugere/X',
  '/api-noegler/X',
  '/foelger/stop/X',
];

test('SEC-INJ nor what stands in the address itself', async () => {
  const broken: string[] = [];
  const mette = await world.browserOf('se');
  for (const [turn, injection] of injections.entries())
    for (const place of isWhole
      ? places
      : [places[turn % places.length] ?? '', places[(turn + 5) % places.length] ?? '']) {
      const answer = await mette.get(place.replace('X', encodeURIComponent(injection)));
      if (answer.status >= 500) broken.push(`${place} ${injection}: ${answer.status}`);
      const page = await answer.text();
      if (isPage(answer) && raw.some((mark) => mark.test(page))) broken.push(`${place} shows ${injection}`);
    }
  expect(broken).toEqual([]);
});
