import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import { appRole } from './embedded-postgres.ts';
import { withClient } from './owner-connection.ts';
import { StartupRefusal } from './startup-refusal.ts';

type Migration = { name: string; text: string; checksum: string };

/** The jobs' tables. The program opens pg-boss with this schema and `migrate: false, createSchema: false`. */
export const jobSchema = 'pgboss';

const lockKey = 7_266_825;

/**
 * Brings the database this owner's address names up to date: the files of `folder` in order, each in a transaction
 * of its own, and the jobs' tables. Answers with the names of what was applied now. Several processes may do it at
 * once. Throws a StartupRefusal where a released file was edited, or the database is newer than the program.
 */
export async function migrate(ownerUrl: string, folder = 'migrations'): Promise<string[]> {
  const files = await migrationsIn(folder);
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(journal);
    await installJobs(client);
    return applyMissing(client, files);
  });
}

const journal = `create table if not exists migration (
  name text collate "C" primary key, applied_at timestamptz not null default now(), checksum text not null)`;

/** The migrations of a folder in their order, each with the SHA-256 of its text. */
export async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applyMissing(client: pg.Client, files: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<Omit<Migration, 'text'>>('select name, checksum from migration');
  const known = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  refuseEdited(files, known);
  const missing = files.filter(({ name }) => !known.has(name));
  for (const file of missing) await apply(client, file);
  return missing.map(({ name }) => name);
}

function refuseEdited(files: readonly Migration[], known: ReadonlyMap<string, string>): void {
  const edited = files.find(({ name, checksum }) => known.has(name) && known.get(name) !== checksum);
  if (edited)
    throw new StartupRefusal(
      `Migrationen ${edited.name} er ændret, efter at databasen fik den; ` +
        'hent den oprindelige fil, og læg ændringen i en ny.',
    );
  const unknown = [...known.keys()].find((name) => !files.some((file) => file.name === name));
  if (unknown)
    throw new StartupRefusal(
      `Databasen er nyere end programmet (${unknown} mangler her); brug en nyere udgave.`,
    );
}

/** The whole file is one query: nothing splits it at a semicolon inside a function. */
async function apply(client: pg.Client, { name, text, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {}); // a lost connection has rolled back already
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** The owner makes the jobs' tables; the program may use them and not change their form. */
async function installJobs(client: pg.Client): Promise<void> {
  const wanted = jobVersionWanted();
  const found = await jobVersion(client);
  if (found === wanted) return;
  if (found !== undefined && found > wanted)
    throw new StartupRefusal('Databasen er nyere end programmet (jobkøen); brug en nyere udgave.');
  await client.query(
    found === undefined ? getConstructionPlans(jobSchema) : getMigrationPlans(jobSchema, found),
  );
  await client.query(`
    grant usage on schema ${jobSchema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${jobSchema} to ${appRole};
    grant usage, select on all sequences in schema ${jobSchema} to ${appRole};
    grant execute on all functions in schema ${jobSchema} to ${appRole}`);
}

/** The version of the jobs' tables that this program works with. */
export const jobVersionWanted = (): number =>
  Number(/version\(version\) VALUES \('(\d+)'\)/.exec(getConstructionPlans(jobSchema))?.[1]);

async function jobVersion(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ found: string | null }>(
    `select to_regclass('${jobSchema}.version') as found`,
  );
  if (!rows[0]?.found) return undefined;
  const version = await client.query<{ version: number }>(`select version from ${jobSchema}.version`);
  return version.rows[0]?.version;
}
