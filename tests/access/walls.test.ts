/** The tables of this module below HTTP: who sees, adds, changes and removes a row, whatever the pages offer. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../demo/load.ts';
import { anonymous, type Actor } from '../../src/kernel/actor.ts';
import { changeAs } from '../../src/platform/database.ts';
import { demoMeeting, storeAsSecretariat } from '../support/demo-meeting.ts';
import { freshWorld, type PersonName, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await storeAsSecretariat(world, demoMeeting);
  const jonas = demoId('person', 'jonas-brink');
  await world.owner.query(`insert into item_guests (item_id, person_id, from_on, to_on)
    select id, '${jonas}', '2026-01-01', '2026-12-31' from items where number = '4'`);
  await world.owner.query(`insert into substitutions (membership_id, substitute_id, from_on, to_on)
    select id, '${jonas}', '2026-01-01', '2026-01-02' from memberships limit 1`);
  await world.owner.query(`insert into person_addresses values ('${jonas}', 'jonas@demo.example')`);
});
afterAll(() => world.close());

type Who = PersonName | 'nobody';
const readers: Who[] = ['mette', 'vibeke', 'birgitte', 'ole', 'jonas', 'nobody'];
const actorOf = (who: Who): Actor => (who === 'nobody' ? anonymous : world.actor(who));
/** An administrator who is nothing else; a secretariat that is nothing else. */
const administrator = (): Actor => ({ ...world.actor('jonas'), roles: ['administrator', 'reader'] });
const secretariat = (): Actor => ({ ...world.actor('jonas'), roles: ['secretariat', 'reader'] });

const rowsSeen = `
                      mette  vibeke  birgitte  ole  jonas  nobody
  item_guests         1      1       0         0    1      0
  person_addresses    1      0       0         0    1      0
  delegations         3      3       3         3    3      0
  delegation_events   5      5       5         5    5      0
  matter_kinds        7      7       7         7    7      0
  substitutions       1      1       1         1    1      1`;
const tables = rowsSeen.split('\n').flatMap((row) => /^ {2}(\w+)/.exec(row)?.[1] ?? []);

test('each reader sees exactly the rows that are theirs', async () => {
  const [, , ...rows] = rowsSeen.split('\n');
  for (const row of rows) {
    const [table = '', ...counts] = row.trim().split(/\s+/);
    const seen = [];
    for (const who of readers) seen.push(await countAs(actorOf(who), table));
    expect([table, ...seen]).toEqual([table, ...counts.map(Number)]);
  }
});

test('an outsider sees no decision right; who holds an office is read before anybody has signed in', async () => {
  const seen = [await countAs(anonymous, 'decision_rights'), await countAs(anonymous, 'appointments')];
  expect(seen).toEqual([0, 7]);
  expect(await countAs(world.actor('ole'), 'decision_rights')).toBeGreaterThan(10);
});

const all = [...tables, 'decision_rights', 'appointments'];

test.each(['vibeke', 'birgitte', 'ole', 'jonas', 'nobody'] as const)('%s can add nothing', async (who) => {
  for (const table of all) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select to_json(t)::text as row from ${table} t limit 1`,
    );
    const copy = sql`insert into ${sql.table(table)}
      select * from json_populate_record(null::${sql.table(table)}, ${rows[0]?.row}::json)`;
    await expect(changeAs(world.database, actorOf(who), (db) => copy.execute(db))).rejects.toThrow(
      /row-level security/,
    );
  }
});

const changes: [table: string, column: string][] = [
  ['item_guests', 'reason'],
  ['person_addresses', 'email'],
  ['delegations', 'state'],
  ['substitutions', 'reason'],
  ['appointments', 'reason'],
];
test.each(['vibeke', 'birgitte', 'ole', 'jonas', 'nobody'] as const)('%s can change nothing', async (who) => {
  for (const [table, column] of changes) {
    const update = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`;
    const done = await changeAs(world.database, actorOf(who), (db) => update.execute(db));
    expect([table, done.numAffectedRows]).toEqual([table, 0n]);
  }
});

test('nobody removes an appointment, a lent seat, a guest, a delegation or its history', async () => {
  for (const table of ['appointments', 'substitutions', 'item_guests', 'delegations', 'delegation_events'])
    for (const actor of [world.actor('mette'), administrator(), secretariat()]) {
      const remove = sql`delete from ${sql.table(table)}`;
      await expect(changeAs(world.database, actor, (db) => remove.execute(db))).rejects.toThrow(
        /permission denied/,
      );
    }
});

test('the administrator keeps roles and users, the secretariat guests and delegations, and neither the other’s', async () => {
  const updates: [table: string, column: string, byAdministrator: boolean, bySecretariat: boolean][] = [
    ['appointments', 'reason', true, false],
    ['users', 'email', true, false],
    ['item_guests', 'reason', false, true],
    ['delegations', 'state', false, true],
    ['person_addresses', 'email', false, true],
  ];
  for (const [table, column, ...expected] of updates) {
    const changed = [];
    for (const actor of [administrator(), secretariat()]) {
      const update = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`;
      const done = await changeAs(world.database, actor, (db) => update.execute(db));
      changed.push((done.numAffectedRows ?? 0n) > 1n || (done.numAffectedRows === 1n && table !== 'users'));
    }
    expect([table, ...changed]).toEqual([table, ...expected]);
  }
});

async function countAs(actor: Actor, table: string): Promise<number> {
  const { rows } = await changeAs(world.database, actor, (db) =>
    sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(db),
  );
  return Number(rows[0]?.count);
}
