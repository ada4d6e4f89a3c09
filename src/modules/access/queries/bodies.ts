import type { Reader } from '../../../platform/database.ts';

export type BodyRow = { id: string; key: string; name: string };

/** One body by the key in an address. */
export const bodyAt = (db: Reader, key: string): Promise<BodyRow | undefined> =>
  db.selectFrom('bodies').select(['id', 'key', 'name']).where('key', '=', key).executeTakeFirst();

/** Bodies to choose among. */
export const bodyChoices = (db: Reader): Promise<BodyRow[]> =>
  db.selectFrom('bodies').select(['id', 'key', 'name']).orderBy('name').execute();
