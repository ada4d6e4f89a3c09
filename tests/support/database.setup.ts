import type { TestProject } from 'vitest/node';
import { loadRegisters } from '../../demo/load.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { prepareDatabase } from '../../src/platform/prepare-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string;
    appUrl: string;
  }
}

export const worldTemplate = 'template_world';
export const demoTemplate = 'template_demo';

/**
 * One server for the whole run, with two templates: the migrated, empty house and the house with the demo world.
 * A test copies one of them (`fresh-database.ts`). The addresses provided name the first; the copy replaces it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres(folder.path);
  const teardown = async (): Promise<void> => {
    await server.stop();
    await folder.remove();
  };
  try {
    await makeMigrated(server.url(ownerRole, worldTemplate));
    project.provide('ownerUrl', server.url(ownerRole, worldTemplate));
    project.provide('appUrl', server.url(appRole, worldTemplate));
    await makeDemo(server.url(ownerRole, demoTemplate));
    return teardown;
  } catch (error) {
    await teardown(); // without this a broken migration would keep the run from ending
    throw error;
  }
}

async function makeMigrated(ownerUrl: string): Promise<void> {
  await prepareDatabase(ownerUrl);
  await migrate(ownerUrl);
}

/** The registers of the demo world; its minutes are taken in by the tests that need them (`freshWorld`). */
async function makeDemo(ownerUrl: string): Promise<void> {
  await makeMigrated(ownerUrl);
  await loadRegisters(ownerUrl);
}
