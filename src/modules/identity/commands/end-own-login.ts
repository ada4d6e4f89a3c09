import type { Writer } from '../../../platform/database.ts';

/** Ends one login of the user's own by its id. False where it is not his, or ended already. */
export async function endOwnLogin(
  db: Writer,
  { userId, loginId, now }: { userId: string; loginId: string; now: Date },
): Promise<boolean> {
  const own = db.updateTable('logins').set({ ended_at: now }).where('user_id', '=', userId);
  const ended = await own.where('id', '=', loginId).where('ended_at', 'is', null).executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}
