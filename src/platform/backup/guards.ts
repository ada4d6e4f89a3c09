/**
 * While rows are put back table by table, foreign keys point to what is not there yet, and triggers would do again what
 * is done. The owner takes both away and puts them back in the same transaction; a key that does not hold then is an
 * error, so nothing is committed unchecked. This needs no superuser, unlike switching triggers off for the session.
 */
import pg from 'pg';

type ForeignKey = { table: string; name: string; definition: string };
type Trigger = { table: string; name: string; enabled: 'O' | 'A' | 'R' | 'D' };
export type Guards = { readonly keys: readonly ForeignKey[]; readonly triggers: readonly Trigger[] };

const { escapeIdentifier } = pg;

const keysQuery = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and conparentid = 0
    and connamespace in ('public'::regnamespace, 'pgboss'::regnamespace) order by 1, 2`;
const triggersQuery = `
  select tgrelid::regclass::text as table, tgname as name, tgenabled as enabled
  from pg_trigger join pg_class on pg_class.oid = tgrelid
  where not tgisinternal and tgparentid = 0
    and relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace) order by 1, 2`;
const enabling = { O: 'enable', A: 'enable always', R: 'enable replica', D: 'disable' } as const;

/** Takes foreign keys and triggers away and answers with what they were. */
export async function layDownGuards(client: pg.ClientBase): Promise<Guards> {
  const keys = (await client.query<ForeignKey>(keysQuery)).rows;
  const triggers = (await client.query<Trigger>(triggersQuery)).rows;
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  for (const { table, name } of triggers)
    await client.query(`alter table ${table} disable trigger ${escapeIdentifier(name)}`);
  return { keys, triggers };
}

/** Puts them back as they were; every row is held against every key. */
export async function takeUpGuards(client: pg.ClientBase, { keys, triggers }: Guards): Promise<void> {
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`);
  for (const { table, name, enabled } of triggers)
    await client.query(`alter table ${table} ${enabling[enabled]} trigger ${escapeIdentifier(name)}`);
}
