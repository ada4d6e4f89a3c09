/** Reader, Writer and the walls, as the role the program connects as. The modules test their own tables. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../tests/support/until.ts';
import { freshWorld, type World } from '../../tests/support/world.ts';
import { changeAs, readAs, type Reader } from './database.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

const acting = async (db: Reader) => {
  const query = sql<{
    user: string | null;
    roles: string[];
  }>`select acting_user() as user, acting_roles() as roles`;
  return (await query.execute(db as never)).rows[0];
};

test('the actor holds for one transaction and is nobody’s in the next', async () => {
  const mette = world.actor('mette');
  expect(await readAs(world.database, mette, acting)).toEqual({ user: mette.userId, roles: mette.roles });
  expect(await acting(world.database as never)).toEqual({ user: null, roles: [] });
});

test('reading work cannot write, whatever its types say', async () => {
  const write = readAs(world.database, world.actor('mette'), (db) =>
    sql`update bodies set composition = 'x'`.execute(db as never),
  );
  await expect(write).rejects.toMatchObject({ code: '25006' });
});

test('what throws is rolled back', async () => {
  const mette = world.actor('mette');
  const failing = changeAs(world.database, mette, async (db) => {
    await db.insertInto('matters').values({ number: '2026-900', title: 'Prøve' }).execute();
    throw new Error('midt i det hele');
  });
  await expect(failing).rejects.toThrow('midt i det hele');
  expect(await readAs(world.database, mette, (db) => db.selectFrom('matters').selectAll().execute())).toEqual(
    [],
  );
});

test('a connection that is ended between two statements fails the next of them, and nothing else', async () => {
  const failing = changeAs(world.database, world.actor('mette'), async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    await world.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await until('the connection has ended', async () => {
      const left = await world.owner.query('select from pg_stat_activity where pid = $1', [rows[0]?.pid]);
      return left.rowCount === 0 ? true : undefined;
    });
    await sql`select 1`.execute(db);
  });
  await expect(failing).rejects.toThrow();
  expect(await readAs(world.database, world.actor('ole'), acting)).toMatchObject({
    user: world.actor('ole').userId,
  });
});

test('what fails while the actor is being named is done by nobody, and the connection goes on', async () => {
  const unnameable = { ...world.actor('mette'), seat: 'a seat\0' };
  const failing = changeAs(world.database, unnameable, (db) =>
    sql`select pg_notify('done', 'by nobody')`.execute(db),
  );
  await expect(failing).rejects.toMatchObject({ code: '22021' });
  expect(await readAs(world.database, world.actor('ole'), acting)).toMatchObject({
    user: world.actor('ole').userId,
  });
});

test('a transaction begins with its first statement, and one without any is none', async () => {
  const begun = await readAs(world.database, world.actor('mette'), async (db) => {
    const query = sql<{ isOwn: boolean; mode: string }>`select
      now() < statement_timestamp() as "isOwn", current_setting('transaction_read_only') as mode`;
    return (await query.execute(db as never)).rows[0];
  });
  expect(begun).toEqual({ isOwn: true, mode: 'on' });
  expect(await readAs(world.database, world.actor('mette'), async () => 'nothing asked')).toBe(
    'nothing asked',
  );
});

test('days stay text and times are hours and minutes', async () => {
  const found = await sql<{ day: unknown; time: unknown; big: unknown }>`
    select '2026-03-29'::date as day, '13:05:00'::time as time, 9007199254740993::int8 as big`.execute(
    world.database,
  );
  expect(found.rows[0]).toEqual({ day: '2026-03-29', time: '13:05', big: 9007199254740993n });
});

test('2,000 readings by alternating persons over one pool, one in five broken off: nobody is another', async () => {
  const readers = ['mette', 'birgitte', 'ole', 'signe', 'niels'] as const;
  const seen = Array.from({ length: 2000 }, async (_, index) => {
    const who = readers[index % readers.length] ?? 'mette';
    const reading = readAs(world.database, world.actor(who), async (db) => {
      const own = await acting(db);
      if (index % 5 === 4) throw new Error('broken off');
      return own?.user === world.actor(who).userId;
    });
    return reading.catch((error: Error) => error.message === 'broken off');
  });
  expect((await Promise.all(seen)).filter((isRight) => !isRight)).toEqual([]);
});

test('the program’s role owns nothing and cannot pass; each table with an organisation or body is walled', async () => {
  const weak = await world.owner.query(`
    select distinct relname from pg_class join pg_attribute on attrelid = pg_class.oid
      and attname in ('organisation_id', 'body_id') and not attisdropped
    where relkind = 'r' and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity
      and exists (select from pg_policy where polrelid = pg_class.oid))
    union all select relname from pg_class where relowner = 'app'::regrole
    union all select relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
      and not coalesce('security_invoker=true' = any (reloptions), false)
    union all select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
    union all select rolname from pg_roles where rolname = 'app' and (rolsuper or rolbypassrls or rolcreatedb)`);
  expect(weak.rows).toEqual([]);
});

const forbidden = [
  'set role owner',
  'alter table meetings disable row level security',
  'truncate meetings',
  'drop table meetings',
  'create table own (x int)',
  'create temp table own (x int)',
  `copy meetings to '/tmp/x'`,
  `select pg_read_file('PG_VERSION')`,
  'update audit_lines set event = $$a.b$$',
  'delete from audit_lines',
];
test.each(forbidden)('as the program’s role this is refused: %s', async (statement) => {
  const tried = changeAs(world.database, world.actor('mette'), (db) => sql.raw(statement).execute(db));
  await expect(tried).rejects.toMatchObject({ code: '42501' });
});

test('with the policies switched off the database refuses to answer rather than show everything', async () => {
  const tried = changeAs(world.database, world.actor('ole'), async (db) => {
    await sql`set local row_security = off`.execute(db);
    return db.selectFrom('items').selectAll().execute();
  });
  await expect(tried).rejects.toMatchObject({ code: '42501' });
});
