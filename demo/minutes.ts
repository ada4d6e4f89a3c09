/** The demo world's minutes, in our own words, taken in as the secretariat would: kept, read, answered, accepted. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { importDirectly } from '../src/modules/archive/index.ts';
import { openDatabase } from '../src/platform/database.ts';
import type { Log } from '../src/platform/log.ts';
import { projectRoot } from '../src/platform/project-root.ts';
import { demoRegistrar } from './load.ts';

export type MinutesPlace = { appUrl: string; filesFolder: string; clock: () => Date; log: Log };

/** Takes in every file of demo/minutes as the program's own role. Throws when one of them is refused. */
export async function loadMinutes({ appUrl, ...place }: MinutesPlace): Promise<void> {
  const folder = path.join(projectRoot(), 'demo/minutes');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(path.join(folder, name))) })),
  );
  const database = openDatabase(appUrl);
  try {
    const imported = await importDirectly(database, demoRegistrar, { files, ...place });
    const refused = imported.filter(({ outcome }) => outcome === 'refused');
    if (refused.length > 0)
      throw new Error(
        `Demo minutes refused: ${refused.map(({ name, code }) => `${name} ${code}`).join(', ')}`,
      );
  } finally {
    await database.destroy();
  }
}
