import { sql } from 'kysely';
import type { Language } from '../../../kernel/language.ts';
import type { Reader } from '../../../platform/database.ts';

/** A user as sign-in needs to know him: how to write to him, and what proves that it is him. */
export type Account = {
  userId: string;
  email: string;
  name: string;
  language: Language;
  password: { hash: string; version: number; setAt: Date; isShort: boolean } | undefined;
  factor: Factor | undefined;
};

/** `secret` and `waitingCodes` are sealed. Unconfirmed, it protects nothing yet. */
export type Factor = {
  secret: Buffer;
  confirmedAt: Date | null;
  lastStep: number;
  waitingCodes: Buffer | null;
};

/** A second factor that is in force. */
export const factorInForce = ({ factor }: Pick<Account, 'factor'>): Factor | undefined =>
  factor && factor.confirmedAt !== null ? factor : undefined;

/** The signed-in user's own account; row-level security shows nobody else's. */
export async function accountOf(db: Reader, userId: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('users as u')
    .innerJoin('persons', 'persons.id', 'u.person_id')
    .leftJoin('passwords as p', 'p.user_id', 'u.id')
    .leftJoin('second_factors as f', 'f.user_id', 'u.id')
    .select([
      'u.id',
      'u.email',
      'u.language',
      'persons.name',
      'p.hash',
      'p.version',
      'p.set_at',
      'p.is_short',
    ])
    .select(['f.secret', 'f.confirmed_at', 'f.last_step', 'f.waiting_codes'])
    .where('u.id', '=', userId)
    .where('u.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { hash, version, set_at: setAt, is_short: isShort, secret, last_step: lastStep } = row;
  const times = { confirmedAt: row.confirmed_at, waitingCodes: row.waiting_codes };
  return {
    userId: row.id,
    email: row.email ?? '',
    name: row.name,
    language: row.language as Language,
    password: hash && version && setAt ? { hash, version, setAt, isShort: isShort ?? false } : undefined,
    factor: secret && lastStep !== null ? { secret, lastStep, ...times } : undefined,
  };
}

/**
 * The account of somebody who has not signed in. From here on the transaction may see and change what proves this
 * account, and no other.
 */
export async function accountById(db: Reader, userId: string): Promise<Account | undefined> {
  await db.selectNoFrom(sql`set_config('app.account', ${userId}, true)`.as('account')).execute();
  return accountOf(db, userId);
}

/** Belongs to nobody: an unknown address takes the same steps as a known one. */
const nobodysId = '00000000-0000-0000-0000-000000000000';

/** The account with this address, for somebody who says that it is his. */
export async function accountByEmail(db: Reader, email: string): Promise<Account | undefined> {
  const found = await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
  return accountById(db, found?.id ?? nobodysId);
}
