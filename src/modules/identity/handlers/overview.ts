import { isSignedIn } from '../../../kernel/actor.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { identityPaths } from '../paths.ts';
import { accountOf, factorInForce } from '../queries/account.ts';
import { accountTexts } from '../text-account.ts';

/** Asks who signs in with a password alone to add a second step. */
export async function identityOverview(visit: OverviewVisit): Promise<readonly OverviewEntry[]> {
  const { db, actor, language } = visit;
  if (!isSignedIn(actor)) return [];
  const account = await accountOf(db, actor.userId);
  if (!account?.password || factorInForce(account)) return [];
  const text = accountTexts[language].factor;
  const words = { title: text.confirm, note: text.alone, act: text.start };
  return [{ part: 'waits', day: null, href: identityPaths.factor.to({}), ...words }];
}
