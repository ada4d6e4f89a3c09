import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { offerPaths } from '../paths.ts';
import { mayKeepAllOffers, mayKeepSomeOffers } from '../policy.ts';
import { staleGroups } from '../queries/stale-groups.ts';
import { staleBefore } from '../rules/stale.ts';
import { offerTexts } from '../text.ts';

/** For who keeps offers: how many groups of facts nobody has confirmed for a year. */
export async function overviewOfOffers({
  db,
  actor,
  language,
  today,
}: OverviewVisit): Promise<readonly OverviewEntry[]> {
  if (!mayKeepSomeOffers(actor)) return [];
  const operatorIds = mayKeepAllOffers(actor) ? null : actor.organisationIds;
  const stale = await staleGroups(db, { on: today, before: staleBefore(today), operatorIds });
  if (stale.length === 0) return [];
  const { waits, act } = offerTexts[language].stale;
  return [{ part: 'waits', day: null, title: waits(stale.length), href: offerPaths.stale.to({}), act }];
}
