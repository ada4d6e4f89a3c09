import type { Reader } from '../../../platform/database.ts';

/** An organisation by id as the list is filtered by it: an administration counts as its municipality. */
export async function organisationOf(
  db: Reader,
  id: string,
): Promise<{ key: string; name: string } | undefined> {
  return db
    .selectFrom('organisations as o')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(({ fn }) => fn.coalesce('above.key', 'o.key').as('key'))
    .select(({ fn }) => fn.coalesce('above.name', 'o.name').as('name'))
    .where('o.id', '=', id)
    .executeTakeFirst();
}
