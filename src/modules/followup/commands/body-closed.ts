import { reading, type Writer } from '../../../platform/database.ts';
import { isHeardBy } from '../queries/action-rows.ts';
import type { Heir } from '../queries/body-closing.ts';
import { addActionEvent } from './change-action.ts';

/** The answer that leaves the actions where they are. */
export const staysOpen = 'aabne';

/**
 * What becomes of the actions of a body that is closed: another body hears of them from now on, or they stay open. Each
 * says in its history that the body is closed.
 */
export async function handOver(
  db: Writer,
  { bodyId, heir, note }: { bodyId: string; heir: Heir | null; note: string },
): Promise<void> {
  const waiting = await reading(db)
    .selectFrom('actions as a')
    .select('a.id')
    .where(isHeardBy(bodyId))
    .where('a.state', 'in', ['open', 'done'])
    .execute();
  const ids = waiting.map(({ id }) => id);
  if (heir && ids.length > 0)
    await db
      .updateTable('actions')
      .set((eb) => ({ followed_by_body_id: heir.id, version: eb('version', '+', 1) }))
      .where('id', 'in', ids)
      .execute();
  for (const id of ids)
    await addActionEvent(db, id, { event: 'body-closed', note, became: heir?.shortName ?? '' });
}
