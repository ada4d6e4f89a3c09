/**
 * ISO-3, ISO-4 and ISO-9: what the catalogue of the database says of every table, and what the program's role gets when it
 * tries. The tables are found, not listed: one that is new is held to the same until somebody writes here why not.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, type Actor } from '../../src/kernel/actor.ts';
import { changeAs } from '../../src/platform/database.ts';
import { isolationWorld, type IsolationWorld } from './world.ts';

let world: IsolationWorld;
beforeAll(async () => {
  world = await isolationWorld();
});
afterAll(() => world.close());

const rowsOf = async <Row extends object>(query: string): Promise<Row[]> =>
  (await world.owner.query<Row>(query)).rows;
const namesOf = async (query: string): Promise<string[]> =>
  (await rowsOf<{ name: string }>(query)).map(({ name }) => name);

/** Tables that row-level security does not guard, each with why. */
const withoutWalls: Readonly<Record<string, string>> = {
  counters: 'numbers of cases and deliveries: the next one, and nothing of what has them',
  form_keys: 'random keys of forms sent; what a form did is kept elsewhere',
  logins: 'found by the hash of a token before anybody is known; no text is in them',
  parameter_values:
    'the dated parameters are public; adding one is the command’s to refuse until it has a page',
  migration: 'which migrations have run',
  provider_attempts: 'found by the hash of a random state before anybody is known',
  provider_identities: 'found at the way back from a provider, before anybody is known',
};

/** Tables that everybody may read, each with why. */
const openToRead: Readonly<Record<string, string>> = {
  organisations: 'the register is public',
  organisation_aliases: 'the register is public',
  bodies: 'the register is public',
  body_aliases: 'the register is public',
  body_events: 'the register is public',
  persons: 'who sits in a body is public; the pages about persons are for who has signed in',
  affiliations: 'as persons',
  memberships: 'as persons',
  appointments: 'who holds which office is no secret; an actor is made of them before anybody is known',
  substitutions: 'as appointments',
  person_aliases: 'as persons',
  person_merges: 'as persons',
  offers: 'the register of offers is public; who confirmed what is for who has signed in',
  offer_identities: 'as offers',
  offer_locations: 'as offers',
  offer_terms: 'as offers',
  offer_services: 'as offers',
  offer_events: 'as offers',
  offer_successions: 'as offers',
  offer_standings: 'as offers; made of their facts',
  users: 'found at sign-in, before anybody is known; pages about accounts are the administrator’s',
  audit_pending: 'the lines of the running transaction: to others it is empty',
  audit_tip: 'where the chain ends: a number and a hash',
};

const keyColumns = [
  'organisation_id',
  'body_id',
  'item_id',
  'meeting_id',
  'user_id',
  'person_id',
  'matter_id',
];

const tablesQuery = `select relname as name from pg_class where relkind in ('r', 'p')
  and relnamespace = 'public'::regnamespace`;

const bareTables = () =>
  namesOf(`${tablesQuery} and not (relrowsecurity and relforcerowsecurity) order by 1`);

test('ISO-3: every table is walled, enabled and forced, or stands on the list with a reason', async () => {
  const bare = await bareTables();
  expect(bare.filter((name) => withoutWalls[name] === undefined)).toEqual([]);
  const keyed = await namesOf(`select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in (${keyColumns.map((name) => `'${name}'`).join()})`);
  expect(bare.filter((name) => keyed.includes(name)).toSorted()).toEqual(
    ['form_keys', 'logins', 'provider_identities', 'users'].filter((name) => bare.includes(name)),
  );
});

/** What the program's role may do to a table as a whole: nothing more needs a policy. */
const commands = { SELECT: 'r', INSERT: 'a', UPDATE: 'w', DELETE: 'd' } as const;

test('ISO-3: whatever the role may do to a walled table has a policy of its own', async () => {
  const granted = await rowsOf<{ name: string; command: keyof typeof commands }>(
    `select distinct table_name as name, privilege_type as command from information_schema.column_privileges
      where grantee = 'app' and table_schema = 'public' and privilege_type in ('SELECT', 'INSERT', 'UPDATE')
      union select table_name, privilege_type from information_schema.table_privileges
        where grantee = 'app' and table_schema = 'public' and privilege_type = 'DELETE'`,
  );
  const policies = await rowsOf<{ name: string; letter: string }>(
    `select relname as name, polcmd as letter from pg_policy join pg_class on pg_class.oid = polrelid`,
  );
  const isViewOrOpen = await namesOf(`select relname as name from pg_class where relkind = 'v'
    and relnamespace = 'public'::regnamespace`);
  const missing = granted.filter(
    ({ name, command }) =>
      withoutWalls[name] === undefined &&
      !isViewOrOpen.includes(name) &&
      !policies.some((one) => one.name === name && ['*', commands[command]].includes(one.letter)),
  );
  expect(missing).toEqual([]);
  expect(granted.length).toBeGreaterThan(100);
});

const openTables = () =>
  namesOf(`select distinct relname as name from pg_policy join pg_class on pg_class.oid = polrelid
    where polcmd in ('r', '*') and pg_get_expr(polqual, polrelid) = 'true' order by 1`);

test('ISO-3: no policy is true for everybody, but where the register or the list says so', async () => {
  expect((await openTables()).filter((name) => openToRead[name] === undefined)).toEqual([]);
});

/** Tables that name an item and are not shut to who is disqualified from it, each with why. */
const besideDisqualification: Readonly<Record<string, string>> = {
  item_headings: 'number, title and slot are what is left',
  item_disqualifications: 'read by the wall itself; a person’s own, and those who keep rights',
  item_guests: 'who is invited, which the heading’s reader may know of himself',
  private_notes: 'the writer’s own words',
  draft_texts: 'seen through draft_items',
  draft_recommendations: 'seen through draft_items',
  draft_guests: 'seen through draft_items',
  draft_item_papers: 'seen through draft_items',
  paper_events: 'the history of the store of papers: names no text of an item',
  delegations: 'names the item it was decided at; its title comes from item_headings, by their walls',
  body_reviews: 'as delegations',
  evaluation_project_events: 'as delegations',
  secretariat_cards: 'as delegations',
};
const openToDisqualified = () =>
  namesOf(`select c.table_name as name from information_schema.columns c
    where c.table_schema = 'public' and (c.column_name = 'item_id' or c.table_name in ('items', 'draft_items')
        and c.column_name = 'id')
      and c.table_name not in (select table_name from information_schema.views where table_schema = 'public')
      and not exists (select from pg_policy p where p.polrelid = c.table_name::regclass and not p.polpermissive
        and p.polcmd in ('r', '*') and pg_get_expr(p.polqual, p.polrelid) like '%acting_disqualified_items()%')
    order by 1`);

test('ISO-3: every table of an item is shut to who is disqualified, or stands on the list with a reason', async () => {
  const open = await openToDisqualified();
  expect(open.filter((name) => besideDisqualification[name] === undefined)).toEqual([]);
  expect(Object.keys(besideDisqualification).filter((name) => !open.includes(name))).toEqual([]);
  await world.owner.query('begin; drop policy treatments_disqualified on treatments');
  const bites = await openToDisqualified();
  await world.owner.query('rollback');
  expect(bites).toContain('treatments');
});

test('ISO-3: the questions above bite: a wall not forced and a policy that is true are found', async () => {
  await world.owner.query(`begin; alter table items no force row level security;
    alter policy decisions_read on decisions using (true)`);
  const [bare, open] = [await bareTables(), await openTables()];
  await world.owner.query('rollback');
  expect([bare.includes('items'), open.includes('decisions')]).toEqual([true, true]);
  expect([await bareTables(), await openTables()]).not.toEqual([bare, open]);
});

test('ISO-3: no function that runs as another, no plain view, nothing owned by the program’s role', async () => {
  expect(
    await namesOf(`select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
      union all select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
        and not coalesce('security_invoker=true' = any (reloptions), false)
      union all select relname from pg_class where relowner = 'app'::regrole
      union all select proname from pg_proc where proowner = 'app'::regrole
      union all select rolname from pg_roles where rolname = 'app'
        and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
      union all select 'member of ' || rolname from pg_roles where rolname <> 'app'
        and pg_has_role('app', oid, 'member')
      union all select 'temp' where has_database_privilege('app', current_database(), 'TEMP')
      union all select 'create' where has_schema_privilege('app', 'public', 'CREATE')`),
  ).toEqual([]);
});

const walledTables = () => namesOf(`${tablesQuery} and relrowsecurity order by 1`);
const countAs = async (actor: Actor, table: string): Promise<number> => {
  const { rows } = await changeAs(world.database, actor, (db) =>
    sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(db),
  );
  return Number(rows[0]?.count);
};

test('ISO-4: without a setting there is no row, but in the register and of what is public', async () => {
  await world.owner.query(`update meetings set audience = 'cooperation' where audience = 'public'`);
  const seen: string[] = [];
  for (const table of await walledTables()) {
    const { rows } = await sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}`.execute(
      world.database,
    );
    if (rows[0]?.count !== 0n) seen.push(table);
  }
  expect(seen.filter((table) => openToRead[table] === undefined)).toEqual([]);
  expect(seen.length).toBeGreaterThan(5);
});

/** An actor with the settings of somebody else: another organisation, another body, no role but that of a reader. */
const stranger: Actor = {
  ...anonymous,
  userId: crypto.randomUUID(),
  personId: crypto.randomUUID(),
  roles: ['reader'],
  side: 'other',
  organisationId: crypto.randomUUID(),
  organisationIds: [crypto.randomUUID()],
  bodyIds: [crypto.randomUUID()],
};

/** What a stranger who has signed in may write: what is his own, never a row of another's. */
const ownToWrite: Readonly<Record<string, string>> = {
  audit_lines: 'a line of one’s own acts',
  audit_tip: 'the end of the chain, stepped by the trigger of a line',
  mails: 'a mail may be queued in one’s own name; nobody but the sender reads it',
  mail_texts: 'as mails',
  mail_attachments: 'as mails',
};

test('ISO-4: with another’s settings a row cannot be changed, removed or added, table by table', async () => {
  await world.owner.query(`update meetings set audience = 'body'`);
  const done: string[] = [];
  let tried = 0;
  for (const table of await walledTables()) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select to_json(t)::text as row from ${table} t limit 1`,
    );
    const [found] = rows;
    if (!found) continue;
    const [name, own] = [sql.table(table), await columnsOf(table)];
    const [column] = own.updatable.map((one) => sql.ref(one));
    const columns = sql.join(own.insertable.map((one) => sql.ref(one)));
    const copy = sql`insert into ${name} (${columns})
      select ${columns} from json_populate_record(null::${name}, ${found.row}::json)`;
    const tries = [
      ...(column ? [{ verb: 'update', run: sql`update ${name} set ${column} = ${column}` }] : []),
      { verb: 'delete', run: sql`delete from ${name}` },
      ...(own.insertable.length > 0 ? [{ verb: 'insert', run: copy }] : []),
    ];
    tried += tries.length;
    for (const { verb, run } of tries) {
      const touched = await changeAs(
        world.database,
        stranger,
        async (db) => (await run.execute(db)).numAffectedRows,
      )
        .then((count) => count ?? 0n)
        .catch((error: { code?: string }) => (error.code === '42501' ? 0n : `${error.code}`));
      if (touched !== 0n && ownToWrite[table] === undefined) done.push(`${verb} ${table}: ${touched}`);
    }
  }
  expect(done).toEqual([]);
  expect(tried).toBeGreaterThan(60);
});

/** What the program's role may write of a table, as far as the database lets it name the column. */
async function columnsOf(table: string): Promise<{ updatable: string[]; insertable: string[] }> {
  const rows = await rowsOf<{ name: string; may_change: boolean; may_add: boolean }>(
    `select attname as name, has_column_privilege('app', attrelid, attname, 'UPDATE') as may_change,
      has_column_privilege('app', attrelid, attname, 'INSERT') and attidentity <> 'a' as may_add
      from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped
        and attgenerated = '' order by attnum`,
  );
  return {
    updatable: rows.flatMap(({ name, may_change }) => (may_change ? [name] : [])),
    insertable: rows.flatMap(({ name, may_add }) => (may_add ? [name] : [])),
  };
}

test('ISO-4: with another’s settings only the register is read', async () => {
  const seen: string[] = [];
  for (const table of await walledTables()) if ((await countAs(stranger, table)) > 0) seen.push(table);
  const insideOnly = [
    'delegations',
    'delegation_events',
    'matter_kinds',
    'matter_kind_versions',
    'decision_rights',
    'evaluation_projects',
    'evaluation_project_members',
    'evaluation_project_options',
    'evaluation_project_events',
    'secretariat_cards',
    'secretariat_card_lines',
    // A text that was sent to the councils is for all who have signed in; a municipal one for the municipal side.
    'joint_texts',
    'joint_text_versions',
    'joint_text_points',
    'joint_text_councils',
  ];
  expect(seen.filter((table) => openToRead[table] === undefined && !insideOnly.includes(table))).toEqual([]);
});

const escapes = [
  'set role owner',
  'set session authorization owner',
  'alter role app bypassrls',
  'alter table items disable row level security',
  'alter table items no force row level security',
  'drop policy items_read on items',
  'create policy all_of_it on items using (true)',
  'truncate items',
  'drop table items',
  'create table own (x int)',
  'create temp table own (x int)',
  'create view own as select * from items',
  'create function own() returns int language sql return 1',
  `copy items to '/x'`,
  `copy items to program 'cat'`,
  `select pg_read_file('PG_VERSION')`,
  `select lo_import('/etc/passwd')`,
  'alter trigger items_added on items rename to x',
  'alter table items disable trigger all',
  `set session_replication_role = replica`,
  'update audit_lines set event = $$a.b$$',
  'delete from audit_lines',
];
test.each(escapes)('ISO-9: the program’s role may not: %s', async (statement) => {
  const tried = changeAs(world.database, world.actor('mette'), (db) => sql.raw(statement).execute(db));
  await expect(tried).rejects.toMatchObject({ code: '42501' });
});

test('ISO-9: and with the policies off the database refuses to answer', async () => {
  const tried = changeAs(world.database, world.actor('ole'), async (db) => {
    await sql`set local row_security = off`.execute(db);
    return db.selectFrom('items').selectAll().execute();
  });
  await expect(tried).rejects.toMatchObject({ code: '42501' });
});
