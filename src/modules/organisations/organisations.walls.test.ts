/** The walls of the register in SQL, as the role the program works as: the pages are not the only guard. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { anonymous } from '../../kernel/actor.ts';
import { changeAs, readAs } from '../../platform/database.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

const readable = [
  'organisations',
  'bodies',
  'persons',
  'memberships',
  'affiliations',
  'body_events',
] as const;

test.each(readable)('everybody reads %s', async (table) => {
  const count = await readAs(world.database, anonymous, async (db) =>
    db
      .selectFrom(table)
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow(),
  );
  expect(count.count).toBeGreaterThan(0);
});

const additions = [
  `insert into organisations (key, name, short_name, kind, side) values ('x', 'x', 'x', 'private', 'other')`,
  `insert into bodies (key, name, short_name, level, status) values ('x', 'x', 'x', 'panel', 'active')`,
  `insert into persons (key, name) values ('x', 'x')`,
  `insert into body_aliases (body_id, alias) select id, 'x' from bodies limit 1`,
  `insert into organisation_aliases (organisation_id, alias) select id, 'x' from organisations limit 1`,
  `insert into person_aliases (person_id, alias) select id, 'x' from persons limit 1`,
  `insert into memberships (body_id, person_id, role) select b.id, p.id, 'chair' from bodies b, persons p limit 1`,
  `insert into affiliations (person_id, organisation_id) select p.id, o.id from persons p, organisations o limit 1`,
  `insert into body_events (body_id, event, happened_on) select id, 'closed', '2026-01-01' from bodies limit 1`,
  `insert into person_merges (dropped_id, kept_id) select a.id, b.id from persons a, persons b
    where a.id < b.id limit 1`,
];
const run = (statement: string) => (db: Parameters<Parameters<typeof changeAs>[2]>[0]) =>
  sql.raw(statement).execute(db);

test.each(additions)('a director cannot: %s', async (statement) => {
  const birgitte = world.actor('birgitte');
  await expect(changeAs(world.database, birgitte, run(statement))).rejects.toThrow('row-level security');
});

test.each(['organisations', 'bodies', 'persons', 'memberships'])(
  'a director changes no row of %s',
  async (table) => {
    const birgitte = world.actor('birgitte');
    const changed = await changeAs(
      world.database,
      birgitte,
      run(`update ${table} set version = version + 1`),
    );
    expect(changed.numAffectedRows).toBe(0n);
  },
);

const forbidden = [
  'delete from organisations',
  'delete from bodies',
  'delete from persons',
  'delete from body_events',
];
test.each([...forbidden, 'update body_events set reason = ?', 'delete from person_merges'])(
  'not even the secretariat may: %s',
  async (statement) => {
    const mette = world.actor('mette');
    await expect(changeAs(world.database, mette, run(statement.replace('?', `'andet'`)))).rejects.toThrow(
      'permission denied',
    );
  },
);
