import path from 'node:path';
import { readConfig, type Config } from '../../src/platform/config.ts';
import { ownerRole, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { StartupRefusal } from '../../src/platform/startup-refusal.ts';

/** Runs a command of the operator: a refusal is one sentence and exit code 1, anything else its stack. */
export async function asCommand(work: (config: Config) => Promise<void>): Promise<void> {
  try {
    await work(readConfig(process.env));
  } catch (error) {
    const words = error instanceof StartupRefusal ? error.message : (error as Error).stack;
    console.error(words);
    process.exitCode = 1;
  }
}

/** The file the command is about, below the folder it was called from. */
export function fileNamed(usage: string): string {
  const [name, ...more] = process.argv.slice(2);
  if (name === undefined || more.length > 0) throw new StartupRefusal(`Brug: ${usage}`);
  return path.resolve(process.env['INIT_CWD'] ?? '.', name);
}

/** The owner's address of the configured database, or of our own, started if it is not running. */
export async function ownersAddress(config: Config) {
  if (config.ownerUrl !== undefined) return { ownerUrl: config.ownerUrl, leave: () => Promise.resolve() };
  const server = await startEmbeddedPostgres(config.dataFolder);
  return { ownerUrl: server.url(ownerRole, 'rammevaerk'), leave: () => server.stop() };
}

/** What is being done, on the screen and not in what the command answers. */
export const progress = (words: string): void => console.error(words);
