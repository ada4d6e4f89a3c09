import type { Reader } from '../../../platform/database.ts';
import type { NamedOrganisation } from './organisations.ts';

/** The bodies an overview can be proposed to. */
export const bodiesToTell = (db: Reader): Promise<NamedOrganisation[]> =>
  db
    .selectFrom('bodies')
    .select(['id', 'key', 'name'])
    .where('status', '=', 'active')
    .orderBy('name')
    .execute();

/** Whether a page waits already as a proposal to a body. */
export async function isProposed(
  db: Reader,
  { bodyId, sourcePath }: { bodyId: string; sourcePath: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('item_proposals')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('source_path', '=', sourcePath)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row !== undefined;
}
