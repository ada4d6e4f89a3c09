import type { Reader } from '../../../platform/database.ts';

/** Bodies that can be chosen between, by name; only those among the keys. */
export async function filterChoices(db: Reader, keys: readonly string[]) {
  const bodies = await db
    .selectFrom('bodies')
    .select(['key', 'short_name as shortName'])
    .where('key', 'in', [...keys])
    .orderBy('short_name')
    .execute();
  return { bodies };
}
