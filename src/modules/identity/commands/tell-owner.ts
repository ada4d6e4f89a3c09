import type { Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { isMailAddress, queueMail } from '../../../platform/mail.ts';
import type { Account } from '../queries/account.ts';
import { newsMail, type AccountNews } from '../rules/account-mails.ts';

/** Tells the owner by mail what was done to his account, so that a stranger's hand is noticed. */
export async function tellOwner(
  db: Writer,
  { jobs, account, what }: { jobs: Jobs; account: Account; what: AccountNews },
): Promise<void> {
  if (!isMailAddress(account.email)) return;
  const mail = { to: account.email, toUserId: account.userId, purpose: 'notice' } as const;
  await queueMail(db, jobs, { ...mail, ...newsMail(what, account.name) });
}
