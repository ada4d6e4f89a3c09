/** The register in and out as tables, door by door. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOffers } from '../../../demo/offers.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { readWorkbook } from '../../platform/excel/read-workbook.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await loadOffers(world.appUrl);
});
afterAll(() => world.close());

const page = '/tilbud/indlaesning';
const bytesOf = async (as: As, address: string) =>
  new Uint8Array(await (await (await world.as(as)).get(address)).arrayBuffer());
const textOf = async (as: As, address: string) => (await (await world.as(as)).get(address)).text();
const file = (text: string | Uint8Array, name = 'tilbud.csv') => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
const send = async (as: As, sent: ReturnType<typeof file>, validFrom = '01.01.2027') =>
  (await world.as(as)).post(page, { validFrom }, { files: [sent] });
const sentTo = async (sent: ReturnType<typeof file>, validFrom?: string): Promise<string> => {
  const answer = await send('mette', sent, validFrom);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
};
const countOf = async (table: string): Promise<number> =>
  (await world.owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]
    ?.count ?? 0;
const heads = 'Tilbud;Driftsherre;Beliggenhedskommune;Ydelse;Slags;Pladser\n';
const versionOf = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
const act = async (address: string, form: Record<string, string> = {}) => {
  const version = versionOf(await textOf('mette', address));
  return (await world.as('mette')).post(`${address}/optagelse`, { version, ...form });
};

test('the register goes out and comes back unchanged, as a workbook and as CSV', async () => {
  for (const [from, name] of [
    ['/tilbud.xlsx?den=2026-11-23', 'tilbud.xlsx'],
    ['/tilbud.csv?den=2026-11-23', 'tilbud.csv'],
  ] as const) {
    const address = await sentTo(file(await bytesOf('nobody', from), name), '23.11.2026');
    const html = await textOf('mette', address);
    expect(html).toContain('Alt i filen kan læses');
    expect(html).toContain('Der er intet at tage ind');
  }
});

test('everybody fetches the open register; it names no person', async () => {
  const { offers } = JSON.parse(await textOf('nobody', '/tilbud.json')) as {
    offers: { key: string; operator: string }[];
  };
  expect(offers.find(({ key }) => key === 'soeparken')).toMatchObject({ operator: 'rebild' });
  expect(await textOf('nobody', '/tilbud.csv')).not.toContain('Mette');
});

test('the template has the heads, the lists and the guide', async () => {
  const sheets = await readWorkbook(await bytesOf('mette', '/tilbud/skabelon.xlsx'));
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['Tilbud', false],
    ['Vejledning', false],
    ['Lister', true],
  ]);
});

test('a workbook LibreOffice saved is shown, taken in once, and stands in the register with its source', async () => {
  const saved = await readFile('examples/workbooks/saved-by-libreoffice.xlsx');
  const before = await countOf('offers');
  const address = await sentTo(file(saved, 'fjord.xlsx'));
  expect(await countOf('offers')).toBe(before);
  expect(await textOf('mette', address)).toContain('nyt, 2 ydelser');
  const taken = await act(address);
  expect([taken.status, await countOf('offers')]).toEqual([303, before + 1]);
  const offer = await textOf('nobody', '/tilbud/fjordglimt-demodata?den=2027-01-02');
  for (const words of ['Botilbud', 'Dagtilbud', 'Eksempelvej 1', 'Aalborg Kommune'])
    expect(offer).toContain(words);
  const { rows } = await world.owner.query(
    `select distinct reason from offer_services where reason like 'Indl%'`,
  );
  expect(rows).toEqual([{ reason: 'Indlæst fra fjord.xlsx' }]);
  expect(await textOf('mette', address)).toContain('Taget ind');
  const twice = await (await world.as('mette')).post(`${address}/optagelse`, { version: '1' });
  expect([twice.status, await countOf('offers')]).toEqual([409, before + 1]);
});

test('errors stand by cell; good rows go in while bad ones wait, and only when that is said', async () => {
  const rows = `${heads}Vestergården;Rebild Kommune;Rebild Kommune;Botilbud;Døgn;8
Østergården;Atlantis;Rebild Kommune;Botilbud;Døgn;8
Nørregården;Rebild Kommune;Rebild Kommune;Botilbud;Døgn;0
Søpark;Rebild Kommune;Rebild Kommune;Botilbud;Døgn;5
`;
  const address = await sentTo(file(rows));
  const html = await textOf('mette', address);
  for (const words of ['B3 · Driftsherre', 'F4 · Pladser', 'Atlantis', 'soeparken i Nøgle'])
    expect(html).toContain(words);
  const before = await countOf('offers');
  const refused = await act(address);
  expect([refused.status, await countOf('offers')]).toEqual([422, before]);
  expect(await refused.text()).toContain('Sæt kryds ved, at nogle rækker bliver ude');
  expect((await act(address, { leaveOut: 'ja' })).status).toBe(303);
  expect(await countOf('offers')).toBe(before + 1);
  const marked = await readWorkbook(await bytesOf('mette', `${address}/fund.xlsx`));
  expect(marked[0]?.rows[2]?.[1]?.text).toBe('Atlantis');
});

test('a changed offer gets what is new from the day, and keeps what was before it', async () => {
  const register = await textOf('nobody', '/tilbud.csv?den=2026-11-23');
  const [head = '', ...lines] = register.split('\r\n');
  const line = lines.find((one) => one.startsWith('soeparken;')) ?? '';
  const changed = line.replace('Søparken', 'Søparken Nord').replace('23-11-2026', '01-02-2027');
  const address = await sentTo(file(`${head}\r\n${changed}\r\n`), '23.11.2026');
  expect(await textOf('mette', address)).toMatch(/Navn: Søparken → Søparken Nord/);
  expect((await act(address)).status).toBe(303);
  expect(await textOf('nobody', '/tilbud/soeparken?den=2027-01-31')).toContain('<h1>Søparken</h1>');
  expect(await textOf('nobody', '/tilbud/soeparken?den=2027-02-01')).toContain('<h1>Søparken Nord</h1>');
});

test('an offer that was changed after the page was shown stops the whole', async () => {
  const rows = ['soeparken;Søparken Syd', ';Ny Gård'].map(
    (row) => `${row};Rebild Kommune;Rebild Kommune;;;\n`,
  );
  const csv = `Nøgle;${heads}${rows.join('')}`;
  const address = await sentTo(file(csv));
  const version = versionOf(await textOf('mette', address));
  const before = await countOf('offers');
  await world.owner.query(`create function bump() returns trigger language plpgsql as $$ begin
    update offers set version = version + 1 where key = 'soeparken'; return new; end $$`);
  await world.owner.query(
    `create trigger bump after update on offer_imports for each row execute function bump()`,
  );
  const answer = await (await world.as('mette')).post(`${address}/optagelse`, { version });
  await world.owner.query('drop trigger bump on offer_imports');
  expect([answer.status, await countOf('offers')]).toEqual([409, before]);
  expect(await textOf('mette', address)).toContain('Venter');
});

test('a table can be put away, and then it is not taken in', async () => {
  const address = await sentTo(file(`${heads}Sydgården;Rebild Kommune;Rebild Kommune;;;\n`));
  const version = versionOf(await textOf('mette', address));
  expect((await (await world.as('mette')).post(`${address}/kassering`, { version })).status).toBe(303);
  expect(await textOf('mette', address)).toContain('Lagt væk');
  expect((await (await world.as('mette')).post(`${address}/optagelse`, { version: '2' })).status).toBe(409);
});

type Refused = [says: string, sent: ReturnType<typeof file>, words: string];
const cpr = ['010190', '1234'].join('-');
const refusedFiles: Refused[] = [
  ['a picture', file(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'a.png'), 'hverken et regneark'],
  ['half a workbook', file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.xlsx'), 'kan ikke læses'],
  ['an open quote', file('a;"b\n1;2'), 'anførselstegn'],
  ['a personal number', file(`${heads}${cpr};Rebild Kommune;Rebild Kommune;;;\n`), 'CPR-nummer'],
];
test.each(refusedFiles)('%s is refused with a sentence, and nothing is kept', async (_, sent, words) => {
  const before = await countOf('offer_imports');
  const answer = await send('mette', sent);
  expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true]);
  expect(await countOf('offer_imports')).toBe(before);
});

test('no file, no day: the form comes back', async () => {
  const mette = await world.as('mette');
  expect(await (await mette.post(page, { validFrom: '01.01.2027' })).text()).toContain('Vælg den fil');
  expect((await send('mette', file(heads), 'i morgen')).status).toBe(422);
});

test.each(['birgitte', 'nobody', 'signe'] as const)('%s hands nothing in and sees no table', async (as) => {
  const answer = await send(as, file(heads));
  expect([401, 403, 404, 303]).toContain(answer.status);
  const rows = await world.owner.query(
    `select count(*)::int as count from offer_imports where file_name = 'tilbud.csv' and recorded_by is null`,
  );
  expect(rows.rows[0]).toEqual({ count: 0 });
  expect((await (await world.as(as)).get(`${page}/1`)).status).not.toBe(200);
});
