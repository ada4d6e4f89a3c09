import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { isMailAddress } from '../../../platform/mail.ts';
import { endLoginsOf } from '../../identity/index.ts';
import { lacksAdministrator } from './administrators.ts';
import { endEverythingOf, type By, type EndOfRole } from './appointments.ts';

export type Account = { id: string; version: number };
export type AccountRefusal =
  | { code: 'changed-meanwhile' | 'last-administrator' | 'own-user' | 'user-closed' | 'user-open' }
  | { code: 'bad-address' | 'address-taken'; field: 'email' };

/** Gives the user another address to sign in with, and ends the logins that were made with the old one. */
export async function changeEmail(
  db: Writer,
  account: Account,
  { email: typed, now }: { email: string; now: Date },
): Promise<Result<'changed', AccountRefusal>> {
  const email = typed.trim().toLowerCase();
  if (!isMailAddress(email)) return refuse({ code: 'bad-address', field: 'email' });
  const others = db.selectFrom('users').select('id').where('email', '=', email).where('id', '<>', account.id);
  if (await others.executeTakeFirst()) return refuse({ code: 'address-taken', field: 'email' });
  if (!(await changeUser(db, account, { email }))) return refuse({ code: 'changed-meanwhile' });
  await endLoginsOf(db, account.id, { now });
  return accept('changed');
}

/**
 * Closes the user of somebody who leaves: no login is left open, and what was given ends on the day. Nothing is
 * removed. The last administrator does not leave, and nobody closes the door behind himself.
 */
export async function closeUser(
  db: Writer,
  { personId, ...account }: Account & { personId: string },
  end: EndOfRole & By,
): Promise<Result<'closed', AccountRefusal>> {
  if (account.id === end.userId) return refuse({ code: 'own-user' });
  const { disabled_at } = await stateOf(db, account.id);
  if (disabled_at !== null) return refuse({ code: 'user-closed' });
  await endEverythingOf(db, personId, end);
  if (!(await changeUser(db, account, { disabled_at: end.now })))
    return refuse({ code: 'changed-meanwhile' });
  await endLoginsOf(db, account.id, { now: end.now });
  return (await lacksAdministrator(db, end.today))
    ? refuse({ code: 'last-administrator' })
    : accept('closed');
}

/** Opens a closed user again. Roles that ended stay ended: they are given anew. */
export async function reopenUser(db: Writer, account: Account): Promise<Result<'opened', AccountRefusal>> {
  const { disabled_at } = await stateOf(db, account.id);
  if (disabled_at === null) return refuse({ code: 'user-open' });
  const changed = await changeUser(db, account, { disabled_at: null });
  return changed ? accept('opened') : refuse({ code: 'changed-meanwhile' });
}

const stateOf = (db: Writer, id: string) =>
  db.selectFrom('users').select('disabled_at').where('id', '=', id).executeTakeFirstOrThrow();

type Change = { email: string } | { disabled_at: Date | null } | { person_id: string };

/** Changes a user that still has the version that was seen. */
export async function changeUser(db: Writer, { id, version }: Account, change: Change): Promise<boolean> {
  const changed = await db
    .updateTable('users')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
