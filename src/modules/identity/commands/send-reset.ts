import { anonymous } from '../../../kernel/actor.ts';
import { changeAs, reading, type Database } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { linkInMail, queueMail } from '../../../platform/mail.ts';
import { accountByEmail } from '../queries/account.ts';
import { linkMail } from '../rules/account-mails.ts';
import { linkAddress } from '../rules/link-lives.ts';
import { endLinks, makeLink } from './make-link.ts';

/** The queue of resets that were asked for. Whether there is such an account is found out here, behind the answer. */
export const resetQueue = 'identity.reset';

/** Mails a link for a new password to the account with this address, if there is one that has a password. */
export async function sendReset(
  { database, jobs }: { database: Database; jobs: Jobs },
  email: string,
  now: Date,
): Promise<void> {
  await changeAs(database, anonymous, async (db) => {
    const account = await accountByEmail(reading(db), email);
    if (!account?.password) return;
    const { userId, name } = account;
    await endLinks(db, userId, now);
    const { token } = await makeLink(db, { userId, email, purpose: 'reset', now });
    const url = linkInMail(linkAddress(token));
    const mail = { to: email, toUserId: userId, purpose: 'reset', secret: token } as const;
    await queueMail(db, jobs, { ...mail, ...linkMail('reset', name, url) });
  });
}
