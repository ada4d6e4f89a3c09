/**
 * Words that stand behind a wall and nowhere else, looked for through every channel: hits, counts, excerpts,
 * suggestions, near words, the page, and the table itself.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMeeting, plainItem, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { anonymous, type Actor } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { addSearchEntries, fileName, removeSearchEntries } from './commands/file-entries.ts';
import { ask } from './queries/ask.ts';
import { search } from './queries/search.ts';
import { suggest } from './queries/suggest.ts';
import { marks } from './rules/search-entry.ts';
import { searchFilterOf } from './rules/search-filter.ts';

const text = (words: string) => ({ texts: [{ label: null, text: words, lines: [] }] });
const bare = { ...demoMeeting, attendances: [], sections: [], importId: null };
const walled = {
  ...bare,
  heldOn: day('2015-05-05'),
  audience: 'cooperation' as const,
  items: [
    plainItem('1', 'Åbent punkt', text('Her står kanarieåben.')),
    plainItem('2', 'Kanarielukketitel', { ...text('Her står kanarielukketekst.'), closed: true }),
    plainItem('3', 'Kanariekommunetitel', { ...text('Her står kanariekommunetekst.'), municipalOnly: true }),
    plainItem('4', 'Kanariebeggetitel', {
      ...text('Her står kanariebeggetekst.'),
      closed: true,
      municipalOnly: true,
    }),
  ],
  attendances: [
    { ...guest('Kanariegæst Lukket'), itemIndex: 1, itemNumber: '2' },
    { ...guest('Kanariegæst Kommunal'), itemIndex: 2, itemNumber: '3' },
  ],
};
const ofTheBody = {
  ...bare,
  heldOn: day('2015-06-06'),
  audience: 'body' as const,
  place: 'Kanariestedet',
  items: [plainItem('1', 'Kanarieforumtitel', text('Her står kanarieforumtekst.'))],
};

function guest(name: string) {
  const none = { organisationName: null, department: null, role: null, personId: null, organisationId: null };
  return { presence: 'guest' as const, name, ...none, startsAt: null, endsAt: null, lines: [] };
}

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await storeAsSecretariat(world, walled);
  await storeAsSecretariat(world, ofTheBody);
});
afterAll(() => world.close());

const readers: As[] = ['mette', 'birgitte', 'ole', 'signe', 'niels', 'nobody'];
const actorOf = (who: As): Actor => (who === 'nobody' ? anonymous : world.actor(who));

/**
 * mette: secretariat · birgitte: municipal, member · ole: regional, member · signe: municipal, no member ·
 * niels: an operator on the municipal side, no member.
 */
const hitsSeen = `
                        mette  birgitte  ole  signe  niels  nobody
  kanarieåben           1      1         1    1      1      0
  kanarielukketitel     1      1         1    1      1      0
  kanarielukketekst     1      1         1    0      0      0
  kanariekommunetitel   1      1         0    1      1      0
  kanariekommunetekst   1      1         0    1      1      0
  kanariebeggetitel     1      1         0    1      1      0
  kanariebeggetekst     1      1         0    0      0      0
  kanarieforumtitel     1      1         1    0      0      0
  kanarieforumtekst     1      1         1    0      0      0
  kanariestedet         1      1         1    0      0      0`;

const [, ...table] = hitsSeen.trim().split('\n');
const seen = table
  .map((line) => line.trim().split(/\s+/))
  .map(([word = '', ...counts]) => ({ word, counts: counts.map(Number) }));
const asked = (who: As, words: string, isExact = true) =>
  readAs(world.database, actorOf(who), (db) => search(db, { ...searchFilterOf({ q: words }), isExact }));
const hiddenFrom = (who: As): string[] =>
  seen.filter(({ counts }) => counts[readers.indexOf(who)] === 0).map(({ word }) => word);

test.each(seen)(
  '$word is found by those who may read it, and counted for nobody else',
  async ({ word, counts }) => {
    for (const [index, who] of readers.entries()) {
      const { counts: found, hits } = await asked(who, word);
      expect({ who, total: found.total, hits: hits.length }).toEqual({
        who,
        total: counts[index],
        hits: counts[index],
      });
      const everyCount = [found.body, found.year, found.kind].map((values) =>
        [...values.values()].reduce((a, b) => a + b, 0),
      );
      expect({ who, everyCount }).toEqual({ who, everyCount: everyCount.map(() => counts[index]) });
    }
  },
);

test.each(readers)('no excerpt, suggestion or near word tells %s a word behind a wall', async (who) => {
  const told: string[] = [];
  for (const { word } of seen) {
    const misspelt = `${word.slice(0, 9)}${word.slice(10)}`;
    for (const words of [misspelt, 'kanarie*', 'punkt', 'står', `"her står"`]) {
      const { hits, near } = await asked(who, words, false);
      told.push(JSON.stringify({ hits, near }));
    }
    for (const typed of ['kan', 'kanarie', word.slice(0, -2)])
      told.push(JSON.stringify(await readAs(world.database, actorOf(who), (db) => suggest(db, typed))));
  }
  const all = told.join('\n').toLowerCase();
  expect(all).not.toBe('');
  expect(hiddenFrom(who).filter((word) => all.includes(word))).toEqual([]);
  if (who === 'mette') expect(all).toContain('kanariebeggetekst');
});

test.each(readers)('the page and its suggestions hold no such word for %s either', async (who) => {
  const browser = await world.as(who);
  const pages = [
    '/soeg?q=kanarie*',
    '/soeg?q=kanarieluketitel',
    '/soeg?q=punkt&orden=nyeste',
    '/soeg/forslag?q=kanarie',
  ];
  const texts: string[] = [];
  for (const address of pages) texts.push((await (await browser.get(address)).text()).toLowerCase());
  expect(hiddenFrom(who).filter((word) => texts.join('\n').includes(word))).toEqual([]);
});

test('a closed item shows its title alone to those outside the body: no outcome, no reservation, no text', async () => {
  const { hits } = await asked('signe', 'kanarielukketitel');
  expect(hits).toMatchObject([
    { layer: 'title', closed: true, outcome: null, hasReservation: false, snippet: [] },
  ]);
});

test('a guest of a walled item is found behind its wall only', async () => {
  const found = async (words: string) =>
    Promise.all(readers.map(async (who) => (await asked(who, words)).counts.total));
  expect(await found('"Kanariegæst Lukket"')).toEqual([1, 1, 1, 0, 0, 0]);
  expect(await found('"Kanariegæst Kommunal"')).toEqual([1, 1, 0, 1, 1, 0]);
});

test('without a question no row is there, and with the one for everything no row behind a wall', async () => {
  for (const who of readers) {
    const rows = await readAs(world.database, actorOf(who), async (db) => {
      const before = await db.selectFrom('search_entries').select('id').execute();
      await ask(db, { lexeme: marks.all });
      const after = await db.selectFrom('search_entries').selectAll().execute();
      return { before, after };
    });
    expect(rows.before).toEqual([]);
    const all = JSON.stringify(rows.after).toLowerCase();
    expect({ who, told: hiddenFrom(who).filter((word) => all.includes(word)) }).toEqual({ who, told: [] });
    expect(rows.after.length).toBeGreaterThan(0);
  }
});

test('closing an item closes what is filed of it in the same statement, and opening it opens it', async () => {
  const close = (closed: boolean) =>
    changeAs(world.database, world.actor('mette'), (db) =>
      db.updateTable('items').set({ closed }).where('title', '=', 'Åbent punkt').execute(),
    );
  const found = async (words: string) => (await asked('signe', words)).counts.total;
  expect([await found('kanarieåben'), await found('"Åbent punkt"')]).toEqual([1, 1]);
  await close(true);
  expect([await found('kanarieåben'), await found('"Åbent punkt"')]).toEqual([0, 1]);
  expect((await asked('birgitte', 'kanarieåben')).counts.total).toBe(1);
  await close(false);
  expect([await found('kanarieåben'), await found('"Åbent punkt"')]).toEqual([1, 1]);
});

test('a meeting for the body alone takes its entries along when it opens to the cooperation', async () => {
  const open = (audience: string) =>
    changeAs(world.database, world.actor('mette'), (db) =>
      db.updateTable('meetings').set({ audience }).where('held_on', '=', '2015-06-06').execute(),
    );
  await open('cooperation');
  expect((await asked('signe', 'kanarieforumtekst')).counts.total).toBe(1);
  await open('body');
  expect((await asked('signe', 'kanarieforumtekst')).counts.total).toBe(0);
});

test('nobody but the secretariat files or removes anything', async () => {
  const entry = {
    subject: { is: 'person' as const, id: crypto.randomUUID() },
    kind: 'person' as const,
    title: 'Ingen',
    address: 'ingen',
    number: '',
    heldOn: null,
    outcome: null,
    hasReservation: false,
    strong: [],
    texts: [],
  };
  const add = changeAs(world.database, world.actor('birgitte'), (db) => addSearchEntries(db, [entry]));
  await expect(add).rejects.toThrow(/row-level security/);
  await changeAs(world.database, world.actor('birgitte'), async (db) => {
    await sql`select set_config('app.search', ${`'${marks.all}'`}, true)`.execute(db);
    const gone = await db.deleteFrom('search_entries').executeTakeFirst();
    expect(gone.numDeletedRows).toBe(0n);
  });
});

test('removing what is filed of one thing leaves all the rest, and without a question nothing goes', async () => {
  const count = async (): Promise<number> => {
    const { rows } = await world.owner.query<{ count: string }>('select count(*) from search_entries');
    return Number(rows[0]?.count);
  };
  const before = await count();
  await changeAs(world.database, world.actor('mette'), (db) => db.deleteFrom('search_entries').execute());
  expect(await count()).toBe(before);
  const person = await world.owner.query<{ id: string }>(
    'select person_id as id from search_entries where person_id is not null',
  );
  const id = person.rows[0]?.id ?? '';
  await changeAs(world.database, world.actor('mette'), (db) => removeSearchEntries(db, { subjectId: id }));
  expect(await count()).toBe(before - 1);
  await changeAs(world.database, world.actor('mette'), (db) => fileName(db, 'person', id));
  expect(await count()).toBe(before);
});

test('a meeting that is gone is not found any more', async () => {
  await changeAs(world.database, world.actor('mette'), (db) =>
    db.deleteFrom('meetings').where('held_on', '=', '2015-06-06').execute(),
  );
  expect((await asked('mette', 'kanarieforumtekst')).counts.total).toBe(0);
});
