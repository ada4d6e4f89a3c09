import type { Writer } from '../../../platform/database.ts';
import { ofLetters, plainRecoveryCode, stepOfCode } from '../../../platform/login-codes.ts';
import { sha256 } from '../../../platform/login.ts';
import type { Vault } from '../../../platform/secrets.ts';
import { factorInForce, type Account } from '../queries/account.ts';

export type CodeTry = { account: Account; typed: string; now: Date; vault: Vault };

/** What the sealed secret of an account's second factor is bound to. */
export const aboutSecret = (userId: string): string => `second factor of ${userId}`;

/**
 * Uses a code of the telephone, or a recovery code, up. Undefined where it does not fit, is used, or the account has no
 * second factor in force. The transaction must be kept even if what follows fails: a code counts once.
 */
export async function useCode(db: Writer, attempt: CodeTry): Promise<'code' | 'recovery-code' | undefined> {
  const factor = factorInForce(attempt.account);
  if (!factor) return undefined;
  const { account, typed, now, vault } = attempt;
  const { userId } = account;
  const secret = ofLetters(vault.open(factor.secret, aboutSecret(userId)));
  const step = stepOfCode(secret, typed, { now, after: factor.lastStep });
  if (step !== undefined) return (await useStep(db, userId, step)) ? 'code' : undefined;
  return (await useRecoveryCode(db, attempt)) ? 'recovery-code' : undefined;
}

/** Two at once with the same code: the row lets one through. */
async function useStep(db: Writer, userId: string, step: number): Promise<boolean> {
  const factor = db.updateTable('second_factors').set({ last_step: step }).where('user_id', '=', userId);
  return (await factor.where('last_step', '<', step).executeTakeFirst()).numUpdatedRows === 1n;
}

async function useRecoveryCode(db: Writer, { account, typed, now }: CodeTry): Promise<boolean> {
  const used = await db
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('user_id', '=', account.userId)
    .where('code_hash', '=', sha256(plainRecoveryCode(typed)))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
