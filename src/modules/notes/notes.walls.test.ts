/**
 * The two tables in SQL, as the program's own role and as everybody of the demo world: a private note is its writer's,
 * a position note its municipality's as long as the item is theirs to read.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { demoMeeting, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, people, type PersonName, type World } from '../../../tests/support/world.ts';
import { anonymous, type Actor } from '../../kernel/actor.ts';
import { changeAs } from '../../platform/database.ts';
import { myNotesOf } from './index.ts';
import { reading } from '../../platform/database.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings cascade');
  await storeAsSecretariat(world, demoMeeting);
});
beforeEach(async () => {
  await world.owner.query('truncate private_notes, position_notes, item_disqualifications');
  await world.owner.query(
    `update items set closed = number in ('4', '8'), municipal_only = number in ('7', '8')`,
  );
  await world.owner.query(`update meetings set audience = 'cooperation'`);
});
afterAll(() => world.close());

const everybody = Object.keys(people) as PersonName[];
type Who = PersonName | 'nobody';
const actorOf = (who: Who): Actor => (who === 'nobody' ? anonymous : world.actor(who));
const userId = (who: PersonName): string => demoId('user', people[who]);

/** What somebody reads of a table, as the text of each row. */
const readBy = (who: Who, table: 'private_notes' | 'position_notes'): Promise<string[]> =>
  changeAs(world.database, actorOf(who), async (db) => {
    const { rows } = await sql<{ text: string }>`select body_text as text from ${sql.table(table)}
      order by body_text`.execute(db);
    return rows.map(({ text }) => text);
  });

const write = (who: Who, number: string, text = `Note af ${who}`) =>
  changeAs(world.database, actorOf(who), (db) =>
    sql`insert into private_notes (item_id, body_text, changed_at)
      select item_id, ${text}, now() from item_headings where number = ${number}`.execute(db),
  );

test('everybody who has signed in writes one, and reads his own and nobody else’s', async () => {
  for (const who of everybody) await write(who, '2');
  for (const who of everybody)
    expect([who, await readBy(who, 'private_notes')]).toEqual([who, [`Note af ${who}`]]);
  expect(await readBy('nobody', 'private_notes')).toEqual([]);
  expect(everybody.length).toBe(13);
});

async function itemId(number: string): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>('select id from items where number = $1', [
    number,
  ]);
  return rows[0]?.id ?? '';
}

test('nobody writes, changes or removes a note of another, in whatever role', async () => {
  await write('birgitte', '2');
  const id = await itemId('3');
  const row = [userId('birgitte'), id, 'Falsk'];
  const inAnothersName = (who: Who) =>
    changeAs(world.database, actorOf(who), (db) =>
      sql`insert into private_notes (user_id, item_id, body_text, changed_at)
        values (${sql.join(row)}, now())`.execute(db),
    );
  for (const who of [...everybody.filter((one) => one !== 'birgitte'), 'nobody'] as const) {
    await expect(inAnothersName(who), who).rejects.toThrow(/row-level security/);
    for (const statement of [`update private_notes set body_text = 'Rettet'`, 'delete from private_notes']) {
      const done = await changeAs(world.database, actorOf(who), (db) => sql.raw(statement).execute(db));
      expect([who, done.numAffectedRows]).toEqual([who, 0n]);
    }
  }
  expect(await readBy('birgitte', 'private_notes')).toEqual(['Note af birgitte']);
});

test('a note is written where its writer sees a heading, and nowhere else', async () => {
  await world.owner.query(`update meetings set audience = 'body'`);
  await write('signe', '2');
  expect(await readBy('signe', 'private_notes')).toEqual([]);
  await write('ole', '7');
  expect(await readBy('ole', 'private_notes')).toEqual(['Note af ole']);
  const id = await itemId('2');
  const hidden = changeAs(world.database, world.actor('signe'), (db) =>
    sql`insert into private_notes (item_id, body_text, changed_at) values (${id}, 'x', now())`.execute(db),
  );
  await expect(hidden).rejects.toThrow(/row-level security/);
});

test('it stays its writer’s when the item is closed to him, he is disqualified, or the item is gone', async () => {
  for (const who of ['signe', 'birgitte'] as const) await write(who, '3');
  await world.owner.query(`update items set closed = true where number = '3'`);
  await world.owner.query(`update meetings set audience = 'body'`);
  await disqualify('birgitte', '3');
  for (const who of ['signe', 'birgitte'] as const)
    expect(await readBy(who, 'private_notes')).toEqual([`Note af ${who}`]);
  const ofMeeting = async (who: PersonName) =>
    changeAs(world.database, world.actor(who), async (db) => {
      const { rows } = await world.owner.query<{ id: string }>('select id from meetings');
      return (await myNotesOf(reading(db), rows[0]?.id ?? '')).map(({ address, text }) => [address, text]);
    });
  expect([await ofMeeting('birgitte'), await ofMeeting('signe')]).toEqual([[['3', 'Note af birgitte']], []]);
  await world.owner.query('begin');
  await world.owner.query(`delete from items where number = '3'`);
  const { rows } = await world.owner.query(`select body_text, item_id from private_notes order by 1`);
  await world.owner.query('rollback');
  expect(rows).toEqual([
    { body_text: 'Note af birgitte', item_id: null },
    { body_text: 'Note af signe', item_id: null },
  ]);
});

const disqualify = (who: PersonName, number: string) =>
  world.owner.query(
    `insert into item_disqualifications (item_id, person_id, reason, recorded_by)
      select id, $1, 'Slægt', $2 from items where number = $3`,
    [demoId('person', people[who]), userId('mette'), number],
  );

/** Position notes of every municipality and of the region on an open, a closed, a municipal and a both item. */
async function writePositions(): Promise<void> {
  await world.owner.query(
    `insert into position_notes (item_id, meeting_id, body_id, audience, municipal_only, closed, organisation_id,
        version, body_text, written_by, written_at)
      select i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, o.id, 1, o.key || ' ' || i.number,
        $1, now()
      from items i, organisations o where i.number in ('2', '4', '7', '8')
        and o.key in ('rebild', 'aalborg', 'aalborg-ah', 'frederikshavn', 'morsoe', 'broenderslev', 'thisted',
          'region-nordjylland', 'sekretariatet', 'kl')`,
    [userId('mette')],
  );
}

/** Open 2, closed 4, municipal 7, both 8. Members of DAS: birgitte, henning; deputy palle; contact tove. */
const positionsOf: Record<Who, string[]> = {
  mette: [],
  birgitte: ['rebild 2', 'rebild 4', 'rebild 7', 'rebild 8'],
  henning: ['broenderslev 2', 'broenderslev 4', 'broenderslev 7', 'broenderslev 8'],
  ole: [],
  signe: ['aalborg 2', 'aalborg 7'],
  niels: [],
  tove: ['frederikshavn 2', 'frederikshavn 7'],
  palle: ['morsoe 2', 'morsoe 4', 'morsoe 7', 'morsoe 8'],
  gerda: [],
  karsten: ['aalborg 2', 'aalborg 7'],
  vibeke: [],
  hanne: ['thisted 2', 'thisted 7'],
  jonas: [],
  nobody: [],
};

test('a position note is read by who holds a seat for the municipality and may read the item', async () => {
  await writePositions();
  for (const who of Object.keys(positionsOf) as Who[])
    expect([who, await readBy(who, 'position_notes')]).toEqual([who, positionsOf[who]]);
});

const writePosition = (who: Who, organisation: string, number: string) =>
  changeAs(world.database, actorOf(who), (db) =>
    sql`insert into position_notes (item_id, meeting_id, body_id, audience, municipal_only, closed, organisation_id,
        version, body_text, written_at)
      select id, meeting_id, body_id, audience, municipal_only, closed,
        ${demoId('organisation', organisation)}::uuid, 1, 'x', now() from items where number = ${number}`.execute(
      db,
    ),
  );

test('and written by the same; nobody changes or removes a version', async () => {
  await writePosition('birgitte', 'rebild', '2');
  expect(await readBy('birgitte', 'position_notes')).toEqual(['x']);
  const foreign: [Who, string][] = [
    ['birgitte', 'aalborg'],
    ['birgitte', 'region-nordjylland'],
    ['ole', 'region-nordjylland'],
    ['ole', 'rebild'],
    ['mette', 'rebild'],
    ['mette', 'sekretariatet'],
    ['niels', 'aalborg'],
    ['vibeke', 'kl'],
    ['signe', 'aalborg-ah'],
  ];
  for (const [who, organisation] of foreign)
    await expect(writePosition(who, organisation, '3'), `${who} ${organisation}`).rejects.toThrow(
      /row-level/,
    );
  for (const statement of [`update position_notes set body_text = 'y'`, 'delete from position_notes'])
    await expect(
      changeAs(world.database, world.actor('birgitte'), (db) => sql.raw(statement).execute(db)),
    ).rejects.toThrow(/permission denied/);
});

test('the secretariat and the region’s side read none, whatever other seat somebody has', async () => {
  await writePositions();
  const rebild = demoId('organisation', 'rebild');
  const also = (who: PersonName): Actor => ({
    ...world.actor(who),
    roles: [...world.actor(who).roles, 'member'],
    organisationIds: [...world.actor(who).organisationIds, rebild],
  });
  const countAs = (actor: Actor) =>
    changeAs(
      world.database,
      actor,
      async (db) => (await db.selectFrom('position_notes').selectAll().execute()).length,
    );
  const both = { ...also('mette'), side: 'municipal' } as const;
  expect(
    await countAs({ ...both, roles: both.roles.filter((role) => role !== 'secretariat') }),
  ).toBeGreaterThan(0);
  expect(await countAs(both)).toBe(0);
  expect(await countAs({ ...also('ole'), side: 'municipal' })).toBeGreaterThan(0);
  expect(await countAs(also('ole'))).toBe(0);
});

test('it follows the wall of its item: closed or disqualified from it is gone, opened it is back', async () => {
  await writePositions();
  await world.owner.query(`update items set closed = true where number = '2'`);
  expect(await readBy('signe', 'position_notes')).toEqual(['aalborg 7']);
  await world.owner.query(`update items set closed = false where number in ('2', '4')`);
  expect(await readBy('signe', 'position_notes')).toEqual(['aalborg 2', 'aalborg 4', 'aalborg 7']);
  await disqualify('birgitte', '4');
  expect(await readBy('birgitte', 'position_notes')).toEqual(['rebild 2', 'rebild 7', 'rebild 8']);
  await disqualify('birgitte', '3');
  await expect(writePosition('birgitte', 'rebild', '3')).resolves.toMatchObject({ numAffectedRows: 0n });
});
