/** FILE-5: what people write is never a formula in a file that a spreadsheet opens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOffers } from '../../demo/offers.ts';
import type { As } from '../support/world.ts';
import { freshWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
  await loadOffers(world.appUrl);
});
afterAll(() => world.close());

const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠', '";=', "';="];
const unseen = ['', ' ', '\u200b', '\u00a0', '\u202e'];
/** Sixty-five, each what some spreadsheet would take for a formula. */
const formulas = unseen.flatMap((before) => starts.map((start) => `${before}${start}1+1`));

const columns = [
  'items.title',
  'persons.name',
  'organisations.name',
  'bodies.name',
  'item_texts.body_text',
  'offer_identities.name',
];

/** Each row of each column begins with one of them, in turn. */
async function writeFormulas(): Promise<void> {
  for (const place of columns) {
    const [table = '', column = ''] = place.split('.');
    await world.owner.query(
      `update ${table} t set ${column} = ($1::text[])[1 + n % cardinality($1::text[])] || ${column}
        from (select id, row_number() over (order by id)::int as n from ${table}) numbered where numbered.id = t.id`,
      [formulas],
    );
  }
}

/** A reader of its own, straight from RFC 4180. */
function cellsOf(text: string): string[] {
  const found = text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(?:;|\r\n)/g);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
const isFormula = (cell: string): boolean =>
  /^[\p{C}\p{Z}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?[\d.]+(,\d+)?$/.test(cell);

const exports: [address: string, who: As, guardedMin: number][] = [
  ['/beslutninger.csv', 'mette', 10],
  ['/haendelseslog.csv', 'vibeke', 1],
  ['/tilbud/kapacitet.csv', 'mette', 5],
  ['/arbejdsdeling.csv', 'mette', 0],
  ['/budskaber.csv', 'mette', 0],
  ['/forbehold.csv', 'mette', 0],
  ['/opfoelgning.csv', 'mette', 0],
  ['/opfoelgning/delegeret.csv', 'mette', 0],
  ['/tilbud/ind-og-ud.csv', 'mette', 10],
  ['/tilbud.csv', 'mette', 0],
  ['/tilbud/skabelon.csv', 'mette', 0],
];

test('FILE-5 sixty formulas through every export: read back, no cell is one', async () => {
  expect(formulas.length).toBeGreaterThanOrEqual(60);
  await writeFormulas();
  for (const formula of formulas)
    await (await world.as('mette')).get(`/soeg?q=${encodeURIComponent(formula)}`);
  for (const [address, who, guardedMin] of exports) {
    const answer = await (await world.as(who)).get(address);
    expect(answer.status, address).toBe(200);
    const text = await answer.text();
    const cells = cellsOf(text.replace(/^\uFEFF/, ''));
    expect(cells.filter(isFormula), address).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'")).length, address).toBeGreaterThanOrEqual(guardedMin);
  }
});

test('FILE-5 there is no export that is not tried', async () => {
  const { modules } = await import('../../src/modules.ts');
  const paths = modules.flatMap(({ routes }) => routes.map(({ path }) => path));
  expect(new Set(paths.filter((path) => path.endsWith('.csv')))).toEqual(
    new Set(exports.map(([address]) => address)),
  );
});
