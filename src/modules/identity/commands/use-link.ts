import type { Writer } from '../../../platform/database.ts';
import { sha256 } from '../../../platform/login.ts';

/** Uses the link up. False where somebody else just did: of a thousand at once, one succeeds. */
export async function useLink(db: Writer, token: string, now: Date): Promise<boolean> {
  const link = db.updateTable('account_links').set({ used_at: now }).where('token_hash', '=', sha256(token));
  const used = await link
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
