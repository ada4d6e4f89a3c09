/**
 * What each reader finds in each table, in SQL as the program's own role; and that nobody but the secretariat may
 * write.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  demoMeeting,
  earlierMeeting,
  secrets,
  storeAsSecretariat,
} from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type PersonName, type World } from '../../../tests/support/world.ts';
import { anonymous, type Actor } from '../../kernel/actor.ts';
import { changeAs } from '../../platform/database.ts';
import { storeMeeting } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings, matters cascade');
  await storeAsSecretariat(world, demoMeeting);
  await storeAsSecretariat(world, { ...earlierMeeting, audience: 'body' });
  await world.owner.query(
    `insert into matters (number, title) values ('2015-001', 'Udspil'), ('2015-002', 'Kørsel')`,
  );
  await world.owner.query(
    `update items set matter_id = (select id from matters where number = '2015-001') where number = '7'`,
  );
  await world.owner.query(
    `update items set matter_id = (select id from matters where number = '2015-002') where number = '5'`,
  );
  await world.owner.query(
    `insert into finding_dismissals (body_id, held_on, sequence, meeting_id, audience, item_id, item_address,
        municipal_only, closed, fingerprint, code, reason, dismissed_by, dismissed_at)
      select m.body_id, held_on, sequence, m.id, m.audience, i.id, i.address, municipal_only, closed,
        '0123456789abcdef', 'word-twice', $1, (select id from users limit 1), now()
      from meetings m join items i on i.meeting_id = m.id and i.number = '7'`,
    [secrets.municipal],
  );
  await world.owner.query(
    `insert into item_versions (item_id, meeting_id, body_id, audience, municipal_only, closed, agenda_version,
        position, number, title, lateness, is_withdrawn)
      select id, meeting_id, body_id, audience, municipal_only, closed, 1, position, number, title, lateness, false
      from items`,
  );
});
afterAll(() => world.close());

type Reader = PersonName | 'nobody';
const readers: Reader[] = ['mette', 'birgitte', 'ole', 'signe', 'niels', 'nobody'];
const actorOf = async (who: Reader): Promise<Actor> => (who === 'nobody' ? anonymous : world.actor(who));

/**
 * mette: secretariat · birgitte: municipal, member · ole: regional, member · signe: municipal, no member ·
 * niels: an operator on the municipal side, no member.
 */
const rowsSeen = `
                    mette  birgitte  ole  signe  niels  nobody
  meetings          2      2         2    1      1      0
  agenda_versions   2      2         2    1      1      0
  agenda_sections   4      4         3    4      4      0
  items             11     11        9    6      6      0
  item_headings     11     11        11   8      8      0
  item_texts        6      6         4    4      4      0
  item_versions     11     11        9    6      6      0
  recommendations   8      8         7    6      6      0
  appendices        3      3         2    2      2      0
  presenters        2      2         2    1      1      0
  treatments        8      8         6    6      6      0
  decisions         2      2         2    2      2      0
  positions_taken   2      2         2    2      2      0
  actions           1      1         1    1      1      0
  cross_references  3      3         2    3      3      0
  attendances       11     11        10   10     10     0
  finding_dismissals 1     0         0    0      0      0
  matters           2      2         1    2      2      0`;

test('each reader sees exactly the rows that are theirs', async () => {
  const [, , ...rows] = rowsSeen.split('\n');
  for (const row of rows) {
    const [table = '', ...counts] = row.trim().split(/\s+/);
    const seen = [];
    for (const who of readers) seen.push(await countAs(await actorOf(who), table));
    expect([table, ...seen]).toEqual([table, ...counts.map(Number)]);
  }
});

const tables = rowsSeen.split('\n').flatMap((row) => /^ {2}(\w+)/.exec(row)?.[1] ?? []);

/** Tables with a wall of their own besides, tried where they are kept. */
const triedElsewhere = [
  'item_access_events',
  'meeting_remarks',
  'position_notes',
  'position_events',
  ...['minutes_approval_items', 'minutes_corrections', 'minutes_files', 'minutes_items', 'minutes_remarks'],
  ...['action_events', 'decision_reports', 'excerpts', 'messages', 'passings'],
  ...['mandates', 'mandate_corrections', 'mandate_treatments', 'overlap_dismissal_items'],
];

test('the table above names every table that carries the walls of a meeting', async () => {
  const { rows } = await world.owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'audience'
        and table_name not in ('bodies', 'search_entries', ${triedElsewhere.map((name) => `'${name}'`).join()})
      order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(tables.filter((name) => name !== 'matters').toSorted());
});

test('a public meeting is open to everybody, but not its municipal part and not what is closed', async () => {
  await world.owner.query(`update meetings set audience = 'public' where held_on = '2015-03-12'`);
  const tables = [
    'meetings',
    'agenda_sections',
    'items',
    'item_headings',
    'item_texts',
    'attendances',
    'treatments',
    'appendices',
  ];
  const seen = [];
  for (const table of tables) seen.push(await countAs(anonymous, table));
  await world.owner.query(`update meetings set audience = 'cooperation' where held_on = '2015-03-12'`);
  expect(seen).toEqual([1, 3, 5, 6, 3, 9, 5, 1]);
});

test('no table shows the region or an outsider a word of what is hidden', async () => {
  const textsOf = async (who: Reader): Promise<string> => {
    const actor = await actorOf(who);
    const texts = [];
    for (const table of tables)
      texts.push(
        await changeAs(world.database, actor, (db) => sql`select * from ${sql.table(table)}`.execute(db)),
      );
    return JSON.stringify(texts);
  };
  const [region, outsider] = [await textsOf('ole'), await textsOf('signe')];
  for (const hidden of ['municipal', 'municipalGuest', 'both'] as const)
    expect(region).not.toContain(secrets[hidden]);
  for (const hidden of ['closed', 'closedGuest', 'both'] as const)
    expect(outsider).not.toContain(secrets[hidden]);
  expect(await textsOf('birgitte')).toContain(secrets.both);
});

/** Without those the database gives itself. */
async function columnsToGive(table: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
      and attidentity <> 'a' and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

test.each(['birgitte', 'ole', 'signe', 'nobody'] as const)('%s can add nothing', async (who) => {
  const actor = await actorOf(who);
  for (const table of tables) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select to_json(t)::text as row from ${table} t limit 1`,
    );
    const columns = sql.join((await columnsToGive(table)).map((name) => sql.ref(name)));
    const copy = sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_record(null::${sql.table(table)}, ${rows[0]?.row}::json)`;
    await expect(changeAs(world.database, actor, (db) => copy.execute(db))).rejects.toThrow(
      /row-level security/,
    );
  }
  const stored = await changeAs(world.database, actor, (db) => storeMeeting(db, demoMeeting));
  expect(stored).toMatchObject({ ok: false });
});

test.each(['birgitte', 'ole', 'signe', 'nobody'] as const)(
  '%s can change and remove nothing',
  async (who) => {
    const actor = await actorOf(who);
    for (const table of tables) {
      const column = sql.ref(table === 'matters' ? 'title' : 'audience');
      const touched = await changeAs(world.database, actor, async (db) => {
        const updated = await sql`update ${sql.table(table)} set ${column} = 'public'`.execute(db);
        const removed = await sql`delete from ${sql.table(table)}`.execute(db);
        return [updated.numAffectedRows, removed.numAffectedRows];
      });
      expect([table, ...touched]).toEqual([table, 0n, 0n]);
    }
  },
);

async function countAs(actor: Actor, table: string): Promise<number> {
  const { rows } = await changeAs(world.database, actor, (db) =>
    sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(db),
  );
  return Number(rows[0]?.count);
}
