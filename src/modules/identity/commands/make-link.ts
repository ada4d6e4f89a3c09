import type { Writer } from '../../../platform/database.ts';
import { newToken, sha256 } from '../../../platform/login.ts';
import { endOfLink, type LinkPurpose } from '../rules/link-lives.ts';

export type LinkOrder = { userId: string; email: string; purpose: LinkPurpose; now: Date };

/** Makes a link that opens the account once, and returns its token for the mail; the database keeps its hash. */
export async function makeLink(db: Writer, order: LinkOrder): Promise<{ token: string; expiresAt: Date }> {
  const { userId, email, purpose, now } = order;
  const token = newToken();
  const expiresAt = endOfLink(purpose, now);
  await db
    .insertInto('account_links')
    .values({
      token_hash: sha256(token),
      user_id: userId,
      purpose,
      email,
      made_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** Takes back every link of the account that still works. */
export async function endLinks(db: Writer, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('account_links')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}
