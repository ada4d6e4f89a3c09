/** Headings equal their items however they are written; what a guest and a contact person find in each table. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMeeting, earlierMeeting, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type PersonName, type World } from '../../../tests/support/world.ts';
import { changeAs, readAs } from '../../platform/database.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings cascade');
  await storeAsSecretariat(world, { ...demoMeeting, audience: 'body' });
  await storeAsSecretariat(world, { ...earlierMeeting, audience: 'body' });
});
afterAll(() => world.close());

/** Items whose heading says something else than they do themselves, or that have none. */
const unequal = async (): Promise<unknown[]> => {
  const { rows } = await world.owner.query(`
    select i.number, to_jsonb(h) from items i left join agenda_sections s on s.id = i.section_id
      left join item_headings h on h.item_id = i.id
    where (i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, i.position, i.address, i.number, i.title,
        i.starts_at, i.ends_at, s.position, s.starts_at, s.ends_at)
      is distinct from (h.meeting_id, h.body_id, h.audience, h.municipal_only, h.closed, h.position, h.address,
        h.number, h.title, h.starts_at, h.ends_at, h.slot_position, h.slot_starts_at, h.slot_ends_at)`);
  return rows;
};
const count = async (table: string): Promise<number> =>
  Number((await world.owner.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count);

const changes = [
  `update items set title = title || '!', closed = not closed where number in ('2', '4')`,
  `update items set section_id = null, starts_at = '08:00' where number = '3'`,
  `update items set position = position + 100, address = 'x' || address`,
  `update meetings set audience = 'public'`,
  `update agenda_sections set position = position + 50, starts_at = starts_at + interval '5 minutes'`,
  `delete from agenda_sections where title = 'Velkomst'`,
];

test('whatever changes an item, a meeting or a part of the agenda changes its headings', async () => {
  expect(await unequal()).toEqual([]);
  expect(await count('item_headings')).toBe(await count('items'));
  for (const change of changes) {
    const changed = changeAs(world.database, world.actor('mette'), async (db) => {
      const { numAffectedRows } = await sql.raw(change).execute(db);
      const wrong = await db
        .selectFrom('items as i')
        .innerJoin('item_headings as h', 'h.item_id', 'i.id')
        .leftJoin('agenda_sections as s', 's.id', 'i.section_id')
        .select('i.number')
        .where(
          sql<boolean>`(h.title, h.closed, h.audience, h.position, h.address, h.starts_at, h.slot_position,
            h.slot_starts_at) is distinct from
            (i.title, i.closed, i.audience, i.position, i.address, i.starts_at, s.position, s.starts_at)`,
        )
        .execute();
      throw new Error(JSON.stringify([numAffectedRows !== 0n, wrong]));
    });
    await expect(changed, change).rejects.toThrow('[true,[]]');
  }
});

test('nothing writes a heading but its item, not even the secretariat', async () => {
  const tried = (statement: string) =>
    changeAs(world.database, world.actor('mette'), async (db) => {
      const { numAffectedRows } = await sql.raw(statement).execute(db);
      return numAffectedRows;
    });
  expect(await tried(`update item_headings set title = 'x'`)).toBe(0n);
  expect(await tried('delete from item_headings')).toBe(0n);
  await expect(
    tried(`insert into item_headings select gen_random_uuid(), meeting_id, body_id, audience, municipal_only, closed,
      position, address, number, title from item_headings limit 1`),
  ).rejects.toMatchObject({ code: '42501' });
});

const tables = [
  'meetings',
  'agenda_sections',
  'items',
  'item_headings',
  'item_texts',
  'treatments',
  'attendances',
];
const seenBy = (who: PersonName): Promise<Record<string, number>> =>
  readAs(world.database, world.actor(who), async (db) => {
    const seen: [string, number][] = [];
    for (const table of tables) {
      const { rows } = await sql<{
        count: bigint;
      }>`select count(*) as count from ${sql.table(table)}`.execute(db as never);
      seen.push([table, Number(rows[0]?.count)]);
    }
    return Object.fromEntries(seen);
  });
const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

test('a contact person hears of the meetings of the body, and not what is closed', async () => {
  const [contact, outsider] = [await seenBy('tove'), await seenBy('jonas')];
  expect(contact).toMatchObject({ meetings: 2, item_headings: 11, items: 9 });
  expect(outsider).toEqual(nothing);
});

/** Jonas is invited to the closed item of the municipal part. */
const invite = (from: string, to: string) =>
  world.owner.query(
    `insert into item_guests (item_id, person_id, from_on, to_on)
      select i.id, $1, $2, $3 from items i join meetings m on m.id = i.meeting_id
      where i.number = '8' and m.held_on = '2015-03-12'
      on conflict (item_id, person_id) do update set from_on = excluded.from_on, to_on = excluded.to_on`,
    [world.actor('jonas').personId, from, to],
  );

test('a guest reads the one item in the days of the invitation, and of its meeting nothing more', async () => {
  await invite('2026-11-01', '2026-11-30');
  expect(await seenBy('jonas')).toEqual({
    ...nothing,
    meetings: 1,
    items: 1,
    item_headings: 1,
    item_texts: 1,
    treatments: 1,
  });
  const page = await (await (await world.as('jonas')).get('/moeder/das/2015-03-12/punkt/8')).text();
  expect(page).toContain('Lukket punkt');
  expect(page).not.toContain('Kommunalt fora');
  for (const [from, to] of [
    ['2026-10-01', '2026-11-21'],
    ['2026-11-23', '2026-12-01'],
  ] as const) {
    await invite(from, to);
    expect(await seenBy('jonas')).toEqual(nothing);
  }
});
