import type { Writer } from '../../../platform/database.ts';
import {
  newCodeSecret,
  newRecoveryCodes,
  ofLetters,
  plainRecoveryCode,
  stepOfCode,
} from '../../../platform/login-codes.ts';
import { sha256 } from '../../../platform/login.ts';
import type { Vault } from '../../../platform/secrets.ts';
import type { Account } from '../queries/account.ts';
import { aboutSecret } from './use-code.ts';

type Keeping = { userId: string; now: Date; vault: Vault };

/** What the sealed codes that are still being shown are bound to. */
const aboutCodes = (userId: string): string => `recovery codes of ${userId}`;

/** Makes a secret and recovery codes, and keeps them sealed until the first code is typed. One in force stays. */
export async function startFactor(db: Writer, { userId, now, vault }: Keeping): Promise<void> {
  const row = {
    secret: vault.seal(newCodeSecret(), aboutSecret(userId)),
    waiting_codes: sealedCodes(vault, userId),
    last_step: 0,
    started_at: now,
  };
  await db
    .insertInto('second_factors')
    .values({ user_id: userId, ...row })
    .onConflict((same) =>
      same.column('user_id').doUpdateSet(row).where('second_factors.confirmed_at', 'is', null),
    )
    .execute();
}

const sealedCodes = (vault: Vault, userId: string): Buffer =>
  vault.seal(newRecoveryCodes().join(' '), aboutCodes(userId));

/** What the owner is shown while it is being set up: the secret, and the recovery codes that wait to be noted down. */
export function shownFactor(account: Account, vault: Vault): { secret: string; codes: string[] } | undefined {
  const { factor, userId } = account;
  if (!factor?.waitingCodes) return undefined;
  const codes = vault.open(factor.waitingCodes, aboutCodes(userId)).split(' ');
  return { secret: vault.open(factor.secret, aboutSecret(userId)), codes };
}

/** Puts the second factor in force if the code is of its secret. From then on the recovery codes are only hashes. */
export async function confirmFactor(
  db: Writer,
  { account, typed, now, vault }: { account: Account; typed: string; now: Date; vault: Vault },
): Promise<boolean> {
  const shown = shownFactor(account, vault);
  if (!shown || !account.factor || account.factor.confirmedAt !== null) return false;
  const step = stepOfCode(ofLetters(shown.secret), typed, { now, after: account.factor.lastStep });
  if (step === undefined) return false;
  const factor = db.updateTable('second_factors').where('user_id', '=', account.userId);
  const confirmed = await factor
    .set({ confirmed_at: now, last_step: step, waiting_codes: null })
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  if (confirmed.numUpdatedRows === 0n) return false;
  await keepCodes(db, account.userId, shown.codes);
  return true;
}

/** Makes new recovery codes to be noted down. The old ones count until then. */
export async function startNewCodes(db: Writer, { userId, vault }: Omit<Keeping, 'now'>): Promise<void> {
  const waiting_codes = sealedCodes(vault, userId);
  const factor = db.updateTable('second_factors').set({ waiting_codes }).where('user_id', '=', userId);
  await factor.where('confirmed_at', 'is not', null).execute();
}

/** The codes that were shown take the place of the old ones. False where none wait. */
export async function takeNewCodes(db: Writer, account: Account, vault: Vault): Promise<boolean> {
  const shown = shownFactor(account, vault);
  if (!shown) return false;
  const factor = db.updateTable('second_factors').set({ waiting_codes: null });
  await factor.where('user_id', '=', account.userId).execute();
  await keepCodes(db, account.userId, shown.codes);
  return true;
}

async function keepCodes(db: Writer, userId: string, codes: readonly string[]): Promise<void> {
  await db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  const rows = codes.map((code) => ({ user_id: userId, code_hash: sha256(plainRecoveryCode(code)) }));
  await db.insertInto('recovery_codes').values(rows).execute();
}

/**
 * Takes the second factor and its recovery codes away: by the owner, or by an administrator for somebody who has lost
 * both telephone and codes. False where there was none.
 */
export async function removeSecondFactor(db: Writer, userId: string): Promise<boolean> {
  await db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  const factor = await db.deleteFrom('second_factors').where('user_id', '=', userId).executeTakeFirst();
  return factor.numDeletedRows === 1n;
}
