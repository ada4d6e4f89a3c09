import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import pg from 'pg';
import type { Actor } from '../kernel/actor.ts';
import type { DB as Schema } from './database-schema.ts';
import { prepareStatements } from './prepared-statements.ts';

export type Database = Kysely<Schema>;

/** What a query may do: read. Pages shown by GET are built from this and nothing more. */
export type Reader = ReadonlyKysely<Schema>;

/** What a command may do: read and change, inside the one transaction that also carries the audit line. */
export type Writer = Transaction<Schema>;

/** Lets a command use the queries. Kysely's read-only type is stricter than its transactions, hence one cast. */
export const reading = (db: Writer | Database): Reader => db as unknown as Reader;

/** Days stay text and amounts stay exact. On our pool only: other users of the driver keep their own types. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, (text) => BigInt(text)],
  [pg.types.builtins.TIME, (text) => text.slice(0, 5)],
]);
const types = {
  getTypeParser: ((oid: number) =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid)) as typeof pg.types.getTypeParser,
};

const connectionsMax = 10;

/** Opens the pool the program works through. `url` must be that of the role that owns nothing. */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: 5000,
    types,
    pipeline: true,
  });
  pool.on('connect', prepareStatements);
  pool.on('error', () => {}); // an idle connection that breaks is replaced at its next use, it must not end us
  // One that breaks between two statements of a transaction fails the next of them, and must not end us either.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs reading work as this actor, in a transaction that cannot write. */
export async function readAs<T>(
  database: Database,
  actor: Actor,
  work: (db: Reader) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction().setAccessMode('read only');
  return transaction.execute(async (db) => {
    await actAs(db, actor);
    return work(reading(db));
  });
}

/** Runs changing work as this actor. What throws is rolled back. */
export async function changeAs<T>(
  database: Database,
  actor: Actor,
  work: (db: Writer) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (db) => {
    await actAs(db, actor);
    return work(db);
  });
}

/**
 * Row-level security reads these. `true` = for this transaction only: they cannot follow the connection to others. Its
 * first words send it together with the statement after it: see `prepareStatements`.
 */
async function actAs(db: Writer, actor: Actor): Promise<void> {
  const list = (ids: readonly string[]): string => `{${ids.join(',')}}`;
  await sql`/* with the next */ select set_config('app.user_id', ${actor.userId}, true),
    set_config('app.person_id', ${actor.personId ?? ''}, true),
    set_config('app.roles', ${list(actor.roles)}, true), set_config('app.side', ${actor.side}, true),
    set_config('app.body_ids', ${list(actor.bodyIds)}, true), set_config('app.day', ${actor.day ?? ''}, true),
    set_config('app.contact_body_ids', ${list(actor.contactBodyIds)}, true),
    set_config('app.organisation_ids', ${list(actor.organisationIds)}, true),
    set_config('app.organisation_id', ${actor.organisationId ?? ''}, true),
    set_config('app.seat', ${actor.seat}, true)`.execute(db);
}
