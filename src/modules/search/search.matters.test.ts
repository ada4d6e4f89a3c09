/** Matters are found by number and title, by those who see one of their items and by nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMeeting, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { anonymous } from '../../kernel/actor.ts';
import { createMatter } from '../matters/index.ts';
import { fileAllNames } from './index.ts';
import { suggest } from './queries/suggest.ts';

let world: World;
/** Of an open item, of a closed one, and of a municipal one: titles with a word of their own. */
const titles = { '1': 'Kanarieåben sag', '4': 'Kanarielukket sag', '7': 'Kanariekommunal sag' };

beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings, matters cascade');
  await storeAsSecretariat(world, demoMeeting);
  for (const [number, title] of Object.entries(titles)) {
    const { rows } = await world.owner.query<{ id: string }>('select id from items where number = $1', [
      number,
    ]);
    await changeAs(world.database, world.actor('mette'), (db) =>
      createMatter(db, { title, itemIds: rows.map(({ id }) => id), year: '2026' }),
    );
  }
});
afterAll(() => world.close());

const found = async (who: As, query: string): Promise<string[]> => {
  const response = await (await world.as(who)).get(`/soeg?q=${query}`);
  return [...(await response.text()).matchAll(/<a href="(\/sager\/\d[^"]*)"/g)].map(([, href]) => href ?? '');
};

test.each([
  ['mette', ['/sager/2026-001', '/sager/2026-002', '/sager/2026-003']],
  ['birgitte', ['/sager/2026-001', '/sager/2026-002', '/sager/2026-003']],
  ['ole', ['/sager/2026-001', '/sager/2026-002']],
  ['signe', ['/sager/2026-001', '/sager/2026-003']],
  ['nobody', []],
] as const)('%s finds the matters that hold an item to be seen', async (who, expected) => {
  expect((await found(who, 'kanarie*')).toSorted()).toEqual(expected);
});

test('by number and by title, with its kind as a filter', async () => {
  expect(await found('birgitte', '2026-002')).toEqual(['/sager/2026-002']);
  expect(await found('birgitte', 'kanarielukket')).toEqual(['/sager/2026-002']);
  expect(await found('birgitte', 'kanarie*&type=sag')).toHaveLength(3);
  expect(await found('birgitte', 'kanarie*&type=moede')).toEqual([]);
});

test('no suggestion tells of a matter to who may not see it', async () => {
  const suggested = async (who: 'birgitte' | 'signe'): Promise<string> =>
    JSON.stringify(await readAs(world.database, world.actor(who), (db) => suggest(db, 'kanarie')));
  expect(await suggested('birgitte')).toContain('Kanarielukket');
  expect(await suggested('signe')).not.toMatch(/kanarielukket/iu);
  const anybody = await readAs(world.database, anonymous, (db) => suggest(db, 'kanarie'));
  expect(anybody).toEqual({ words: [], entries: [] });
});

test('a new title and a merge are found as they are', async () => {
  const mette = await world.as('mette');
  const version = async (number: string): Promise<string> => {
    const { rows } = await world.owner.query<{ version: number }>(
      'select version from matters where number = $1',
      [number],
    );
    return String(rows[0]?.version);
  };
  await mette.post('/sager/2026-001/titel', { title: 'Undulatsagen', version: await version('2026-001') });
  expect(await found('mette', 'undulatsagen')).toEqual(['/sager/2026-001']);
  expect(await found('mette', 'kanarieåben')).toEqual([]);
  await mette.post('/sager/2026-001/sammenlaegning', {
    other: '2026-003',
    version: await version('2026-001'),
  });
  expect(await found('mette', '2026-003')).toEqual(['/sager/2026-001']);
  expect(await found('mette', 'kanariekommunal')).toEqual([]);
});

test('filing all names anew files the matters too', async () => {
  await changeAs(world.database, world.actor('mette'), fileAllNames);
  expect(await found('mette', 'kanarielukket')).toEqual(['/sager/2026-002']);
});
