/** Two matters of the demo world, made of its own minutes as the secretariat would make them. */
import { createMatter, itemsNamed } from '../src/modules/matters/index.ts';
import { changeAs, openDatabase, reading } from '../src/platform/database.ts';
import { demoRegistrar } from './load.ts';

const matters = [
  { title: 'Taleinstituttet', items: ['socdir/2011-08-11/7', 'das/2016-11-17/15', 'das/2017-01-18/10'] },
  { title: 'Grænsen for over- og underskud', items: ['socdir/2011-08-11/5'] },
];
const demoYear = '2026';

/** Writes them as the program's own role, once. Throws when an item is not there or has a matter already. */
export async function loadMatters(appUrl: string): Promise<void> {
  const database = openDatabase(appUrl);
  try {
    for (const { title, items } of matters)
      await changeAs(database, demoRegistrar, async (db) => {
        const itemIds = (await itemsNamed(reading(db), items)).map(({ id }) => id);
        const made = await createMatter(db, { title, itemIds, year: demoYear });
        if (!made.ok || itemIds.length < items.length) throw new Error(`Demo matter refused: ${title}`);
      });
  } finally {
    await database.destroy();
  }
}
