import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';
import { passwordLimits } from '../rules/password-rules.ts';

/** `hash` of `platform/passwords`; `typed` is only measured. */
export type NewPassword = { userId: string; hash: string; typed: string; now: Date };

/** Keeps the hash as the user's password, in place of the one there was. */
export async function storePassword(db: Writer, { userId, hash, typed, now }: NewPassword): Promise<void> {
  const is_short = Array.from(typed).length < passwordLimits.alone;
  await db
    .insertInto('passwords')
    .values({ user_id: userId, hash, set_at: now, is_short })
    .onConflict((same) =>
      same.column('user_id').doUpdateSet({
        hash,
        set_at: now,
        is_short,
        version: sql<number>`passwords.version + 1`,
      }),
    )
    .execute();
}

/** Keeps the same password at today's cost, unless it was changed meanwhile. */
export async function renewHash(
  db: Writer,
  { userId, hash, version }: { userId: string; hash: string; version: number },
): Promise<void> {
  const same = db.updateTable('passwords').set({ hash }).where('user_id', '=', userId);
  await same.where('version', '=', version).execute();
}
