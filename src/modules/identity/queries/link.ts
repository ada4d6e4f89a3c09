import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { sha256 } from '../../../platform/login.ts';
import type { LinkPurpose } from '../rules/link-lives.ts';

export type WorkingLink = { userId: string; purpose: LinkPurpose };

/**
 * The link of this token, if it still works: unused, in time, and its user still has the address it was sent to.
 * From here on the transaction may see this one link.
 */
export async function workingLink(db: Reader, token: string, now: Date): Promise<WorkingLink | undefined> {
  const held = sha256(token).toString('hex');
  await db.selectNoFrom(sql`set_config('app.link', ${held}, true)`.as('link')).execute();
  const row = await db
    .selectFrom('account_links as l')
    .innerJoin('users as u', 'u.id', 'l.user_id')
    .select(['l.user_id', 'l.purpose'])
    .where('l.token_hash', '=', sha256(token))
    .where('l.used_at', 'is', null)
    .where('l.ended_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('u.disabled_at', 'is', null)
    .whereRef('u.email', '=', 'l.email')
    .executeTakeFirst();
  return row && { userId: row.user_id, purpose: row.purpose as LinkPurpose };
}
