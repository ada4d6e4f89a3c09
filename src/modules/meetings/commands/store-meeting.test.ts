import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoMeeting, plainItem, storeAsSecretariat } from '../../../../tests/support/demo-meeting.ts';
import { freshWorld, type World } from '../../../../tests/support/world.ts';
import { changeAs } from '../../../platform/database.ts';
import type { ItemToStore, MeetingToStore } from '../rules/meeting-to-store.ts';
import { removeImportedMeeting } from './remove-imported-meeting.ts';
import { storeMeeting } from './store-meeting.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
beforeEach(() => world.owner.query('truncate meetings, matters cascade'));
afterAll(() => world.close());

const store = (meeting: MeetingToStore) =>
  changeAs(world.database, world.actor('mette'), (db) => storeMeeting(db, meeting));
const remove = (importId: string) =>
  changeAs(world.database, world.actor('mette'), (db) => removeImportedMeeting(db, importId));
async function linesOf(query: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ line: string }>(query);
  return rows.map(({ line }) => line);
}
const countOf = async (table: string) => Number((await linesOf(`select count(*) as line from ${table}`))[0]);

test('a meeting is stored with address, state and kinds worked out', async () => {
  const stored = await store(demoMeeting);
  expect(stored).toMatchObject({
    ok: true,
    value: { bodyKey: 'das', dayKey: '2015-03-12', sequence: 1, itemCount: 8 },
  });
  expect(await linesOf('select state as line from meetings')).toEqual(['held']);
  const items = await linesOf(
    `select concat_ws(' ', address, kind, municipal_only, closed) as line from items order by position`,
  );
  expect(items).toEqual([
    '1 formality f f',
    '2 decision f f',
    '3 discussion f f',
    '4 decision f t',
    '5 information f f',
    '6 formality f f',
    '7 discussion t f',
    '8 other t t',
  ]);
});

test('a second meeting on the day gets the next number, also when both come at once', async () => {
  const stored = await Promise.all([store(demoMeeting), store(demoMeeting)]);
  const keys = stored.map((result) => (result.ok ? result.value.dayKey : result.refusal.code));
  expect(keys.toSorted()).toEqual(['2015-03-12', '2015-03-12-2']);
});

test('the tenth meeting on a day is refused, and so is the same import again', async () => {
  for (let count = 1; count <= 9; count += 1) expect((await store(demoMeeting)).ok).toBe(true);
  expect(await store(demoMeeting)).toMatchObject({ refusal: { code: 'too-many-meetings-that-day' } });
  const imported = { ...demoMeeting, importId: randomUUID(), bodyId: await socdirId() };
  expect((await store(imported)).ok).toBe(true);
  expect(await store(imported)).toMatchObject({ refusal: { code: 'already-stored' } });
});

const firstItem = (more: Partial<ItemToStore>) => [plainItem('1', 'Evt.', more)];
const refused: [says: string, change: Partial<MeetingToStore>, code: string][] = [
  ['a body that is not there', { bodyId: randomUUID() }, 'no-such-body'],
  ['an item without a title', { items: firstItem({ title: ' ' }) }, 'title-missing'],
  ['a title as long as a page', { items: firstItem({ title: 'x'.repeat(1001) }) }, 'title-too-long'],
  ['an hour that is none', { startsAt: '25:00' }, 'time-unreadable'],
  [
    'a person without a name',
    { attendances: demoMeeting.attendances.map((one) => ({ ...one, name: '' })) },
    'name-missing',
  ],
  [
    'a name as long as a page',
    { attendances: demoMeeting.attendances.map((one) => ({ ...one, name: 'x'.repeat(301) })) },
    'name-too-long',
  ],
];
test.each(refused)('%s is refused, and nothing is stored', async (_, change, code) => {
  expect(await store({ ...demoMeeting, ...change })).toMatchObject({ ok: false, refusal: { code } });
  expect(await countOf('meetings')).toBe(0);
});

test('characters that the database cannot hold are left out, the rest of the text stays', async () => {
  await store({
    ...demoMeeting,
    items: [plainItem('1', 'Evt.', { texts: [{ label: null, text: 'a\0b\ud800c', lines: [] }] })],
  });
  expect(await linesOf('select body_text as line from item_texts')).toEqual(['ab\ufffdc']);
});

test('a section marked municipal takes its items along, and a guest follows the item', async () => {
  const items = demoMeeting.items.map((item) => ({ ...item, closed: false }));
  await store({ ...demoMeeting, items });
  await world.owner.query(`update items set closed = true where number in ('5', '7')`);
  const guests = await linesOf(
    `select concat_ws(' ', item_number, municipal_only, closed) as line from attendances
      where presence = 'guest' order by item_number`,
  );
  expect(guests).toEqual(['4 f f', '5 f t', '7 t t']);
  expect(await linesOf(`select distinct closed::text as line from treatments where closed`)).toEqual([
    'true',
  ]);
});

test('references within the body find their day and their body', async () => {
  await store(demoMeeting);
  const references = await linesOf(
    `select concat_ws(' ', b.key, target_on, target_number) as line from cross_references r
      left join bodies b on b.id = r.target_body_id order by body_text`,
  );
  expect(references).toEqual(['das 2014-11-20 3', 'das 2015-03-12 2', 'das 2015-03-12 5']);
});

test('a meeting of 10,000 items is stored in one go and taken back', async () => {
  const importId = randomUUID();
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    ...(demoMeeting.items[1] ?? plainItem('1', 'x')),
    number: String(index + 1),
    sectionIndex: null,
  }));
  expect((await store({ ...demoMeeting, importId, items })).ok).toBe(true);
  expect(await countOf('items')).toBe(10_000);
  expect(await countOf('decisions')).toBe(20_000);
  expect((await remove(importId)).ok).toBe(true);
  expect(await countOf('decisions')).toBe(0);
}, 120_000);

test('an import is taken back whole, once', async () => {
  const importId = randomUUID();
  await storeAsSecretariat(world, { ...demoMeeting, importId });
  expect((await remove(importId)).ok).toBe(true);
  expect([await countOf('meetings'), await countOf('items'), await countOf('attendances')]).toEqual([
    0, 0, 0,
  ]);
  expect(await remove(importId)).toMatchObject({ refusal: { code: 'import-not-stored' } });
});

const buildsOn: [says: string, change: string, code: string][] = [
  ['the meeting was changed', 'update meetings set version = 2', 'changed-since'],
  ['an item was changed', `update items set version = 2 where number = '3'`, 'changed-since'],
  ['minutes were changed', 'update treatments set version = 2', 'changed-since'],
  [
    'another agenda was sent',
    'insert into agenda_versions (meeting_id, number, body_id, audience) select id, 2, body_id, audience from meetings',
    'has-more-versions',
  ],
  [
    'an item belongs to a matter',
    `with m as (insert into matters (number, title) values ('2015-9', 'Sag') returning id)
      update items set matter_id = m.id from m`,
    'has-matter',
  ],
];
test.each(buildsOn)('an import is not taken back when %s', async (_, change, code) => {
  const importId = randomUUID();
  await storeAsSecretariat(world, { ...demoMeeting, importId });
  await world.owner.query(change);
  expect(await remove(importId)).toMatchObject({ ok: false, refusal: { code } });
  expect(await countOf('items')).toBe(8);
});

test('who is not the secretariat can take nothing back', async () => {
  const importId = randomUUID();
  await storeAsSecretariat(world, { ...demoMeeting, importId });
  const tried = changeAs(world.database, world.actor('birgitte'), (db) =>
    removeImportedMeeting(db, importId),
  );
  expect(await tried).toMatchObject({ ok: false });
  expect(await countOf('items')).toBe(8);
});

async function socdirId(): Promise<string> {
  return (await linesOf(`select id as line from bodies where key = 'socdir'`))[0] ?? '';
}
