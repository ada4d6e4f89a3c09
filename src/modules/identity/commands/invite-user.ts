import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { isMailAddress, linkInMail, queueMail } from '../../../platform/mail.ts';
import { linkMail } from '../rules/account-mails.ts';
import { linkAddress } from '../rules/link-lives.ts';
import { endLinks, makeLink } from './make-link.ts';

/** Who is to be let in. `personId` is a person of the register that is not merged into another. */
export type Invitation = { jobs: Jobs; personId: string; email: string; now: Date };

/** `field` is always `email`: the person was chosen, the address was typed. */
export type InvitationRefusal = {
  code: 'bad-address' | 'address-taken' | 'no-such-person' | 'has-password' | 'user-disabled';
  field: 'email';
};

export type Invited = { userId: string; expiresAt: Date };

/**
 * Makes the person a user with this address, or takes the one there is, and sends the mail with a link to choose a
 * password: once, within 7 days. Invited again, the earlier links stop working. Only an administrator may.
 * A user who has a password already is not invited but resets it.
 */
export async function inviteUser(
  db: Writer,
  invitation: Invitation,
): Promise<Result<Invited, InvitationRefusal>> {
  const email = invitation.email.trim().toLowerCase();
  if (!isMailAddress(email)) return refused('bad-address');
  const person = await personOf(db, invitation.personId);
  if (!person) return refused('no-such-person');
  if (await isTaken(db, email, invitation.personId)) return refused('address-taken');
  const userId = await userWith(db, invitation.personId, email);
  if (typeof userId !== 'string') return refused(userId.code);
  await endLinks(db, userId, invitation.now);
  const order = { userId, email, purpose: 'invitation', now: invitation.now } as const;
  const { token, expiresAt } = await makeLink(db, order);
  const url = linkInMail(linkAddress(token));
  const mail = { to: email, toUserId: userId, purpose: 'invitation', secret: token } as const;
  await queueMail(db, invitation.jobs, { ...mail, ...linkMail('invitation', person.name, url) });
  return accept({ userId, expiresAt });
}

const refused = (code: InvitationRefusal['code']): Result<never, InvitationRefusal> =>
  refuse({ code, field: 'email' });

const personOf = (db: Writer, id: string): Promise<{ name: string } | undefined> =>
  db
    .selectFrom('persons')
    .select('name')
    .where('id', '=', id)
    .where('merged_into', 'is', null)
    .executeTakeFirst();

async function isTaken(db: Writer, email: string, personId: string): Promise<boolean> {
  const others = db.selectFrom('users').select('id').where('email', '=', email);
  return (await others.where('person_id', '<>', personId).executeTakeFirst()) !== undefined;
}

/** The person's user with this address: made, changed, or as it was. */
async function userWith(
  db: Writer,
  person_id: string,
  email: string,
): Promise<string | { code: 'has-password' | 'user-disabled' }> {
  const made = await db
    .insertInto('users')
    .values({ person_id, email })
    .onConflict((same) => same.column('person_id').doUpdateSet({ email }))
    .returning(['id', 'disabled_at'])
    .executeTakeFirstOrThrow();
  if (made.disabled_at !== null) return { code: 'user-disabled' };
  return (await hasPassword(db, made.id)) ? { code: 'has-password' } : made.id;
}

/** Asked through the links: the hash itself is not for the administrator. */
async function hasPassword(db: Writer, userId: string): Promise<boolean> {
  const used = db.selectFrom('account_links').select('token_hash').where('user_id', '=', userId);
  return (await used.where('used_at', 'is not', null).limit(1).executeTakeFirst()) !== undefined;
}
