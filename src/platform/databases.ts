import path from 'node:path';
import type { Config } from './config.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { checkDatabase, prepareDatabase } from './prepare-database.ts';
import { projectRoot } from './project-root.ts';

export type Databases = { ownerUrl: string; appUrl: string; stop(): Promise<void> };

/** The database of the configuration, or our own embedded one; migrated and checked. */
export async function openDatabases(config: Config): Promise<Databases> {
  const server =
    config.databaseUrl === undefined ? await startEmbeddedPostgres(config.dataFolder) : undefined;
  const ownerUrl = server ? server.url(ownerRole, 'rammevaerk') : (config.ownerUrl ?? '');
  const appUrl = server ? server.url(appRole, 'rammevaerk') : (config.databaseUrl ?? '');
  if (server) await prepareDatabase(ownerUrl);
  await migrate(ownerUrl, path.join(projectRoot(), 'migrations'));
  await checkDatabase(appUrl);
  return { ownerUrl, appUrl, stop: async () => server?.stop() };
}
