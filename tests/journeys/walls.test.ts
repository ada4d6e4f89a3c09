/** What the region, a director, an economist, an operator and a stranger see of the DAS meeting with its municipal part. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAs } from '../../src/platform/database.ts';
import { anonymous } from '../../src/kernel/actor.ts';
import { freshWorld, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

const meeting = '/moeder/das/2016-11-17';
/** Words of the invented agenda: an open item, the closed item, a municipal-only item and its guest, the closed item's guest. */
const [open, closed, municipal, guest] = ['Budget for Børnehus Nord', 'NOPII', 'synopsis', 'Hanne Skov'];
const closedGuest = 'Jacob Lyng';

type Sees = { who: As; meeting: number; open: number; closed: number; municipal: number };
const table: Sees[] = [
  { who: 'mette', meeting: 200, open: 200, closed: 200, municipal: 200 },
  { who: 'birgitte', meeting: 200, open: 200, closed: 200, municipal: 200 },
  { who: 'ole', meeting: 200, open: 200, closed: 404, municipal: 404 },
  { who: 'signe', meeting: 200, open: 200, closed: 200, municipal: 200 },
  { who: 'nobody', meeting: 200, open: 200, closed: 404, municipal: 404 },
];

describe.each(table)('$who', ({ who, ...expected }) => {
  test('gets what the walls allow, over HTTP', async () => {
    const browser = await world.as(who);
    const status = async (address: string) => (await browser.get(address)).status;
    expect({
      meeting: await status(meeting),
      open: await status(`${meeting}/punkt/9`),
      closed: await status(`${meeting}/punkt/14`),
      municipal: await status(`${meeting}/punkt/16`),
    }).toEqual(expected);
  });

  test('is not told of more on any page about the meeting', async () => {
    const browser = await world.as(who);
    const pages = [
      '/',
      '/moeder',
      meeting,
      `${meeting}/deltagere`,
      `${meeting}/punkt/9`,
      `${meeting}/punkt/13`,
    ];
    const texts = await Promise.all(pages.map(async (address) => (await browser.get(address)).text()));
    const all = texts.join('\n');
    expect(all).toContain(open);
    const mayKnow = expected.municipal === 200;
    expect(all.includes(closedGuest)).toBe(['mette', 'birgitte'].includes(who));
    for (const word of [closed, municipal, guest, 'Kommunalt fora'])
      expect([word, all.includes(word)]).toEqual([word, mayKnow]);
  });
});

test('the closed item’s content is for the members of the body: others on the municipal side see its title', async () => {
  const textOf = async (who: As) => (await (await world.as(who)).get(`${meeting}/punkt/14`)).text();
  const [member, economist] = [await textOf('birgitte'), await textOf('signe')];
  const { rows } = await world.owner.query<{ body_text: string }>(
    `select body_text from item_texts join items on items.id = item_id where items.number = '14'`,
  );
  const content = rows[0]?.body_text ?? '';
  expect(content.length).toBeGreaterThan(10);
  expect(member).toContain(content.slice(0, 30));
  expect(economist).toContain(closed);
  expect(economist).not.toContain(content.slice(0, 30));
});

test('reading the municipal part leaves a line, reading an open item does not', async () => {
  const birgitte = await world.as('birgitte');
  const before = (await world.auditLog()).length;
  await birgitte.get(`${meeting}/punkt/9`);
  expect((await world.auditLog()).length).toBe(before);
  await birgitte.get(`${meeting}/punkt/16`);
  expect((await world.auditLog()).length).toBe(before + 1);
});

test('the same in SQL, as the role the program connects with: rows of the meeting per reader', async () => {
  const count = async (who: As) => {
    const actor = who === 'nobody' ? anonymous : world.actor(who);
    return readAs(world.database, actor, async (db) => {
      const items = await db
        .selectFrom('items')
        .innerJoin('meetings', 'meetings.id', 'items.meeting_id')
        .select('items.number')
        .where('held_on', '=', '2016-11-17')
        .execute();
      const texts = await db
        .selectFrom('item_texts')
        .innerJoin('items', 'items.id', 'item_texts.item_id')
        .select('items.number')
        .distinct()
        .where('items.number', 'in', ['14', '15', '16'])
        .execute();
      return [items.length, texts.length];
    });
  };
  const seen = await Promise.all((['mette', 'birgitte', 'ole', 'signe', 'nobody'] as const).map(count));
  expect(seen.map(([items]) => items)).toEqual([16, 16, 13, 16, 13]);
  const [secretariat, member, region, economist, stranger] = seen.map(([, texts]) => texts ?? 0);
  expect(member).toBe(secretariat);
  expect(economist).toBe((secretariat ?? 0) - 1);
  expect([region, stranger]).toEqual([0, 0]);
});
