import pg from 'pg';
import { appRole } from './embedded-postgres.ts';
import { withClient } from './owner-connection.ts';
import { StartupRefusal } from './startup-refusal.ts';

const versionNumberMin = 150_000;
const lockKey = 7_266_824;

/**
 * Makes the database this owner's address names, and the role the program connects as, where they are missing.
 * For the embedded server, where the owner may do everything; elsewhere the administrator makes both.
 * Several processes may do it at once.
 */
export async function prepareDatabase(ownerUrl: string): Promise<void> {
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const database = pg.escapeIdentifier(name);
  await withClient(addressOf(ownerUrl, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await makeRole(client);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${database}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${appRole}`);
    await withClient(ownerUrl, closeSchema); // under the same lock: two at once would change the same row
  });
}

/** Nobody but the owner may make anything in the schema; the program may look into it. */
async function closeSchema(client: pg.Client): Promise<void> {
  await client.query('revoke all on schema public from public');
  await client.query(`grant usage on schema public to ${appRole}`);
}

/** The role owns nothing, sees no further than the policies, and its limits hold for every connection. */
async function makeRole(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
  if (rowCount === 0) await client.query(`create role ${appRole} login`);
  await client.query(`alter role ${appRole} nosuperuser nocreatedb nocreaterole noreplication nobypassrls`);
  await client.query(`alter role ${appRole} set statement_timeout = '10s'`);
  await client.query(`alter role ${appRole} set lock_timeout = '5s'`);
  await client.query(`alter role ${appRole} set idle_in_transaction_session_timeout = '30s'`);
}

/**
 * Looks, as the program's own role, whether the database keeps what it acknowledges, sorts Danish, and holds the
 * program behind the policies. Throws a StartupRefusal that names the setting.
 */
export async function checkDatabase(appUrl: string): Promise<void> {
  const found = await withClient(appUrl, async (client) => (await client.query<Found>(question)).rows[0]);
  const problem = found && problemOf(found);
  if (problem) throw new StartupRefusal(problem);
}

type Found = {
  version: number;
  version_name: string;
  unsafe: string | null;
  towns: string;
  encoding: string;
  above: boolean;
};

const durable = `'fsync', 'full_page_writes', 'data_checksums', 'synchronous_commit'`;
const question = `
  select current_setting('server_version_num')::int as version, current_setting('server_version') as version_name,
    (select string_agg(name, ', ' order by name) from pg_settings
      where name in (${durable}) and setting = 'off') as unsafe,
    (select string_agg(town, ' ' order by town)
       from unnest(array['Ålborg', 'Zone', 'Ærø', 'Aarhus', 'allerød']) as town) as towns,
    current_setting('server_encoding') as encoding,
    (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user) as above`;

function problemOf(found: Found): string | undefined {
  if (found.version < versionNumberMin)
    return `Databasen er PostgreSQL ${found.version_name}, men programmet kræver mindst 15.`;
  if (found.unsafe)
    return `Databasen kan miste det, den har kvitteret for: slå ${found.unsafe} til i serverens indstillinger.`;
  if (found.encoding !== 'UTF8') return `Databasens tegnsæt er ${found.encoding}; det skal være UTF8.`;
  if (found.towns !== 'allerød Zone Ærø Ålborg Aarhus')
    return `Databasen sorterer ikke dansk; opret den med locale_provider icu icu_locale 'da-DK' template template0.`;
  if (found.above)
    return 'Rollen i DATABASE_URL har for mange rettigheder (superuser, bypassrls eller createrole); brug rollen app.';
  return undefined;
}

/** The same server, another database. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}
