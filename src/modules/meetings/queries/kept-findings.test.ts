/** What the check found is kept in memory, and nothing that has changed is ever told from there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoMeeting, plainItem, storeAsSecretariat } from '../../../../tests/support/demo-meeting.ts';
import { freshWorld, type World } from '../../../../tests/support/world.ts';
import { day } from '../../../kernel/day.ts';
import { removeImportedMeeting } from '../index.ts';
import { changeAs, readAs, reading } from '../../../platform/database.ts';
import { checkMeeting } from '../rules/check-meeting.ts';
import { keyedFindings } from '../rules/finding-key.ts';
import { checkMark } from './check-mark.ts';
import { checkSurroundings } from './check-surroundings.ts';
import { findingsOf } from './kept-findings.ts';
import { meetingAsStored } from './meeting-as-stored.ts';

let world: World;
let asked: { id: string; bodyId: string };
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  await storeAsSecretariat(world, full);
  const { rows } = await world.owner.query<{ id: string; bodyId: string }>(
    'select id, body_id as "bodyId" from meetings',
  );
  asked = rows[0] ?? { id: '', bodyId: '' };
});

const title = 'Godkendelse af referat fra mødet den 8. januar 2015';
const text = 'Det er er klar.';
const full = {
  ...demoMeeting,
  importId: '11111111-2222-4333-8444-555555555555',
  items: demoMeeting.items.map((item, at) =>
    at === 0 ? plainItem('1', title, { texts: [{ label: null, text, lines: [] }] }) : item,
  ),
};

const asMette = <T>(work: Parameters<typeof readAs<T>>[2]): Promise<T> =>
  readAs(world.database, world.actor('mette'), work);
const told = () => asMette((db) => findingsOf(db, asked));
const mark = () => asMette((db) => checkMark(db, asked));
/** The same from the beginning, with nothing kept. */
const anew = () =>
  asMette(async (db) => {
    const stored = await meetingAsStored(db, asked.id);
    return stored && keyedFindings(checkMeeting(stored.meeting, await checkSurroundings(db, stored.meeting)));
  });

test('as long as nothing changes, the same findings are told without working them out', async () => {
  const first = await told();
  expect(first?.found.length).toBeGreaterThan(0);
  expect(await told()).toBe(first);
  await world.owner.query('vacuum full items');
  expect((await told())?.found).toEqual(first?.found);
});

const tables = [
  'agenda_versions',
  'agenda_sections',
  'items',
  'item_texts',
  'recommendations',
  'appendices',
  'presenters',
  'treatments',
  'decisions',
  'positions_taken',
  'actions',
  'cross_references',
  'attendances',
];

describe.each(tables)('a row of %s', (table) => {
  test('that is written again or taken away changes the mark', async () => {
    const before = await mark();
    const { rowCount } = await world.owner.query(`update ${table} set body_id = body_id`);
    expect([rowCount === 0, (await mark()) === before]).toEqual([false, false]);
    const rewritten = await mark();
    await world.owner.query(`delete from ${table}`);
    expect(await mark()).not.toBe(rewritten);
  });
});

test('another meeting of another body changes nothing', async () => {
  const first = await told();
  const { rows } = await world.owner.query<{ id: string }>(`select id from bodies where key = 'socdir'`);
  await storeAsSecretariat(world, { ...demoMeeting, bodyId: rows[0]?.id ?? '', importId: null });
  expect(await told()).toBe(first);
});

/** What somebody does, and a word of a finding that it brings or takes away. */
const changes: [string, string | (() => Promise<unknown>)][] = [
  [
    'the text of an item',
    `update item_texts set body_text = 'Det er klar.' where body_text like '%er er%' and label is null`,
  ],
  ['a title', `update items set title = 'Click here to enter text.' where number = '2'`],
  ['the day of the meeting', `update meetings set held_on = '2015-06-01'`],
  ['what is said of the next meeting', `update meetings set next_meeting = '{"date": "2015-01-01"}'`],
  ['the last day of the body', `update bodies set term_ends_on = '2014-01-01' where key = 'das'`],
  [
    'another meeting of the body',
    () => storeAsSecretariat(world, { ...demoMeeting, heldOn: day('2015-01-15'), importId: null }),
  ],
];
test.each(changes)('after a change of %s the findings are those of now', async (_, change) => {
  await world.owner.query(`update bodies set term_ends_on = null where key = 'das'`);
  const before = await told();
  if (typeof change === 'string') await world.owner.query(change);
  else await change();
  const after = await told();
  expect(after?.found).toEqual(await anew());
  expect(after?.found).not.toEqual(before?.found);
});

test('what is changed and taken back in one transaction is not kept', async () => {
  const first = await told();
  await expect(
    changeAs(world.database, world.actor('mette'), async (db) => {
      await db
        .updateTable('item_texts')
        .set({ body_text: 'Det er klar.' })
        .where('meeting_id', '=', asked.id)
        .execute();
      expect((await findingsOf(reading(db), asked))?.found).not.toEqual(first?.found);
      throw new Error('taken back');
    }),
  ).rejects.toThrow('taken back');
  expect((await told())?.found).toEqual(first?.found);
});

test('of a meeting that was taken back nothing is told', async () => {
  await told();
  await changeAs(world.database, world.actor('mette'), (db) => removeImportedMeeting(db, full.importId));
  expect(await told()).toBeUndefined();
});

test('every table the check is told from is in the mark', () => {
  const source = (file: string) => readFileSync(path.join(import.meta.dirname, `${file}.ts`), 'utf8');
  const asks = ['meeting-as-stored', 'items-as-stored', 'check-surroundings'].map(source).join('\n');
  const named = [...asks.matchAll(/(?:selectFrom|[a-z]+Join)\(\s*'(\w+)/g)].map(([, table = '']) => table);
  expect(named.length).toBeGreaterThan(tables.length);
  for (const table of named) expect(source('check-mark')).toMatch(new RegExp(`'${table}'| ${table} t `));
});
