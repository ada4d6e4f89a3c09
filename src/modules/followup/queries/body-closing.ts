import type { Reader } from '../../../platform/database.ts';
import { isHeardBy } from './action-rows.ts';

/** How many actions a body has open, or done and not yet told. */
export async function countOpen(db: Reader, bodyId: string): Promise<number> {
  const { count } = await db
    .selectFrom('actions as a')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where(isHeardBy(bodyId))
    .where('a.state', 'in', ['open', 'done'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type Heir = { readonly id: string; readonly key: string; readonly shortName: string };

/** The other bodies that are at work. */
export const bodiesAtWork = (db: Reader, bodyId: string): Promise<Heir[]> =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'short_name as shortName'])
    .where('status', 'in', ['active', 'on-hold'])
    .where('id', '<>', bodyId)
    .orderBy('short_name')
    .execute();
