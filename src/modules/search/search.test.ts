/** The doors of the search, as readers meet them: who asks for what, with what answer, and what is written down. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { changeAs } from '../../platform/database.ts';
import { createPerson, mergePersons } from '../organisations/index.ts';
import { refileStoredMeeting } from '../meetings/index.ts';
import { fileAllNames } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await storeAsSecretariat(world, demoMeeting);
});
afterAll(() => world.close());

const page = async (who: As, address: string): Promise<{ status: number; text: string }> => {
  const response = await (await world.as(who)).get(address);
  return { status: response.status, text: await response.text() };
};
const found = async (who: As, words: string): Promise<string[]> => {
  const { text } = await page(who, `/soeg?q=${encodeURIComponent(words)}`);
  return [...text.matchAll(/<article><h2[^>]*><a href="([^"]+)"/g)].map(([, href]) => href ?? '');
};

type Scenario = [who: As, address: string, status: number, shows: string[], hides: string[]];
const scenarios: Scenario[] = [
  ['nobody', '/soeg', 200, ['Du kan søge på for eksempel', 'Sådan søger du'], []],
  ['mette', '/soeg?q=Hj%C3%B8rring', 200, ['Hjørring'], []],
  [
    'signe',
    `/soeg?q=${encodeURIComponent(secrets.closed)}`,
    200,
    ['Der er ingen fund'],
    ['<mark>kvadratmeter'],
  ],
  ['birgitte', `/soeg?q=${encodeURIComponent(secrets.closed)}`, 200, ['Lukket punkt', '<mark>'], []],
  ['ole', '/soeg?q=ungekontrakter', 200, ['Der er ingen fund'], [secrets.municipalTitle]],
  ['signe', '/soeg?q=ungekontrakter', 200, ['Kun for kommunerne'], []],
  ['mette', `/soeg?q=${'takst%20'.repeat(1500)}`, 200, ['Søgningen er forkortet'], []],
  ['mette', '/soeg?q=i+p%C3%A5+til', 200, ['Ordene er for almindelige'], []],
  ['mette', '/soeg?q=%22uden+slut+(+%26', 200, ['Søg: &quot;uden slut'], []],
  ['mette', '/soeg?q=%D1%81%D0%BE%D0%B2%D0%B5%D1%82', 200, ['Der er ingen fund'], []],
  ['mette', '/soeg?q=a', 200, ['Ordene er for almindelige'], ['rv-hits']],
  ['mette', '/soeg?q=%22og%22', 200, ['Ordene er for almindelige'], ['rv-hits']],
  ['mette', '/soeg?q=-takst', 200, ['Skriv også et ord, der skal være der'], ['rv-hits']],
  ['mette', '/soeg?q=%F0%9F%99%82', 200, ['Skriv et ord eller et tal'], ['rv-hits']],
  ['mette', '/soeg?q=%E7%A4%BE%E4%BC%9A', 200, ['Der er ingen fund'], ['rv-hits']],
  ['mette', '/soeg?q=%25%25%25', 200, ['Skriv et ord eller et tal'], []],
  ['mette', '/soeg?q=punkt&side=9999', 200, ['<h1>'], []],
  ['mette', '/soeg?q=DAS&forum=findes-ikke', 200, ['Der er fund uden filtrene'], []],
  ['nobody', '/soeg/forslag?q=so', 200, ['socialdirektørkredsen'], []],
  ['nobody', '/soeg/forslag', 200, ['role="listbox" aria-label="Forslag"></ul>'], []],
  [
    'ole',
    '/soeg/forslag?q=komm',
    200,
    ['role="listbox"'],
    [secrets.municipalTitle, secrets.municipalTitle.toLowerCase()],
  ],
];

test.each(scenarios)('%s asks %s', async (who, address, status, shows, hides) => {
  const answer = await page(who, address);
  expect(answer.status).toBe(status);
  for (const words of shows) expect(answer.text).toContain(words);
  for (const words of hides) expect(answer.text).not.toContain(words);
});

/** Whether the door refuses such an address is the door's; what passes must not fail. */
test.each(['%00', 'a%00b%00takst', '%ED%A0%80'])(
  'signs no text can hold are refused or passed over: %s',
  async (typed) => {
    expect([200, 400]).toContain((await page('mette', `/soeg?q=${typed}`)).status);
  },
);

test('filters stand in the address and say how many they would leave', async () => {
  const { text } = await page('mette', '/soeg?q=DAS&forum=das&aar=2015&orden=nyeste');
  expect(text).toMatch(/<option value="das" selected="">DAS \(\d+\)/);
  expect(text).toMatch(/\d+ af \d+ fund med de valgte filtre/);
  expect(text).toContain('name="orden" value="nyeste"');
});

test('a person is found by name and other name, and after a merge as the one who is kept', async () => {
  const create = (name: string, aliases: string[]) =>
    changeAs(world.database, world.actor('mette'), (db) =>
      createPerson(db, { name, aliases, affiliation: null }),
    );
  const kept = await create('Valdemar Kragelund', ['V. Kragelund']);
  const dropped = await create('Waldemar Kragelund', []);
  if (!kept.ok || !dropped.ok) throw new Error('not created');
  expect(await found('nobody', 'Kragelund')).toHaveLength(2);
  const seen = (id: string) => ({ id, version: 1, hasLogin: false });
  await changeAs(world.database, world.actor('mette'), (db) =>
    mergePersons(db, { kept: seen(kept.value.id), dropped: seen(dropped.value.id) }),
  );
  expect(await found('nobody', 'Kragelund')).toEqual([`/personer/${kept.value.key}`]);
});

test('filing everything anew changes nothing of what is found', async () => {
  const asked = [
    'DAS',
    secrets.closed,
    secrets.municipal,
    secrets.closedGuest,
    'Socialdirektørkredsen',
    'forbehold',
  ];
  const all = async () => Promise.all(asked.map((words) => found('mette', words)));
  const before = await all();
  const meetings = await world.owner.query<{ id: string }>('select id from meetings');
  await changeAs(world.database, world.actor('mette'), async (db) => {
    await fileAllNames(db);
    for (const { id } of meetings.rows) await refileStoredMeeting(db, id);
  });
  expect(before.map(({ length }) => length > 0)).toEqual(asked.map(() => true));
  expect((await all()).map((hrefs) => hrefs.toSorted())).toEqual(before.map((hrefs) => hrefs.toSorted()));
});

test('a search that shows what is walled leaves a line, another does not', async () => {
  const linesOf = async (who: As, words: string): Promise<number> => {
    const before = (await world.auditLog()).length;
    await page(who, `/soeg?q=${encodeURIComponent(words)}`);
    return (await world.auditLog()).length - before;
  };
  expect(await linesOf('birgitte', secrets.closed)).toBe(1);
  expect(await linesOf('signe', 'ungekontrakter')).toBe(1);
  expect(await linesOf('birgitte', 'Socialdirektørkredsen')).toBe(0);
  expect(await world.auditLog()).toContain('search.shown done');
});

test('of a word that stands everywhere more than a thousand are told, and filters count', async () => {
  await world.owner.query(
    `insert into persons (key, name)
    select 'opfundet-' || n, 'Overalt Opfundet ' || n from generate_series(1, 1100) as n`.replace(
      'prøve',
      'test',
    ),
  );
  await changeAs(world.database, world.actor('mette'), fileAllNames);
  const many = await page('mette', '/soeg?q=opfundet');
  expect(many.text).toContain('Mere end 1.000 fund');
  expect(many.text).toContain('nyeste er sat i rækkefølge');
  expect(many.text).toMatch(/<option value="das">DAS<\/option>/);
  expect(await found('mette', 'opfundet')).toHaveLength(20);
  const last = await page('mette', '/soeg?q=opfundet&side=20');
  expect(last.text).toContain('start="381"');
  const narrowed = await page('mette', '/soeg?q=opfundet&type=person');
  expect(narrowed.text).toContain('1.100 af mere end 1.000 fund');
  expect((await page('mette', '/soeg?q=opfundet&type=moede')).text).toContain('Der er fund uden filtrene');
});
