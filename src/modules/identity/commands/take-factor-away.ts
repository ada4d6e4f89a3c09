import { reading, type Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { endLoginsOf } from '../../../platform/login.ts';
import { accountOf } from '../queries/account.ts';
import { removeSecondFactor } from './second-factor.ts';
import { tellOwner } from './tell-owner.ts';

/**
 * For somebody who has lost both telephone and codes: the administrator takes the second factor away, all logins end,
 * and the owner hears of it by mail. False where there was none.
 */
export async function takeFactorAway(
  db: Writer,
  { userId, jobs, now }: { userId: string; jobs: Jobs; now: Date },
): Promise<boolean> {
  if (!(await removeSecondFactor(db, userId))) return false;
  await endLoginsOf(db, userId, { now });
  const account = await accountOf(reading(db), userId);
  if (account) await tellOwner(db, { jobs, account, what: 'second-factor-off' });
  return true;
}
