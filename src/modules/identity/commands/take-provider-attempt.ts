import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import { sha256 } from '../../../platform/login.ts';
import type { ProviderSecrets } from '../../../platform/provider.ts';
import { attemptMinutesMax } from './begin-provider-login.ts';

type Returned = { state: string; browserToken: string; now: Date };

/**
 * Uses up the attempt this browser began with this state, and gives its secrets. Nothing where there is none, where it
 * was begun in another browser, is older than ten minutes, or has been used: all look the same.
 */
export async function takeProviderAttempt(
  db: Writer,
  { state, browserToken, now }: Returned,
): Promise<{ secrets: ProviderSecrets; back: string } | undefined> {
  const row = await db
    .updateTable('provider_attempts')
    .set({ used_at: now })
    .where('state_hash', '=', sha256(state))
    .where('browser_hash', '=', sha256(browserToken))
    .where('used_at', 'is', null)
    .where(sql<boolean>`begun_at > ${now}::timestamptz - make_interval(mins => ${attemptMinutesMax})`)
    .returning(['nonce', 'verifier', 'back'])
    .executeTakeFirst();
  return row && { secrets: { state, nonce: row.nonce, verifier: row.verifier }, back: row.back };
}
