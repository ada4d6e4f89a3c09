import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { mandatePaths } from '../paths.ts';
import { may } from '../policy.ts';
import { delegationList } from '../queries/delegations.ts';
import { standingOn } from '../rules/delegation.ts';
import { accessTexts } from '../text.ts';

/** Delegations that end soon or have ended, for whoever extends or withdraws them. */
export async function delegationsOverview(visit: OverviewVisit): Promise<readonly OverviewEntry[]> {
  const { db, actor, language, today } = visit;
  if (!may(actor, 'keep-delegations')) return [];
  const { delegations: text } = accessTexts[language];
  return (await delegationList(db)).flatMap((row): OverviewEntry[] => {
    const standing = standingOn(row, today);
    if (standing !== 'over' && standing !== 'ends-soon') return [];
    const isLate = standing === 'over';
    const line = isLate ? text.overdueLine : text.endsSoonLine;
    const href = mandatePaths.delegation.to({ number: String(row.number) });
    return [
      { part: 'waits', day: row.endsOn, title: line(row.number, row.to.name), href, act: text.act, isLate },
    ];
  });
}
