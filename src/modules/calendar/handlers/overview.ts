import { showDay } from '../../../platform/design/index.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { calendarPaths } from '../paths.ts';
import { may } from '../policy.ts';
import { openMoves } from '../queries/moves.ts';
import { calendarTexts } from '../text.ts';

/** Proposals to move a meeting: to be settled by the secretariat, to be read by the body whose word is asked for. */
export async function calendarOverview(visit: OverviewVisit): Promise<readonly OverviewEntry[]> {
  const { db, actor, language } = visit;
  if (!may(actor, 'see-moves')) return [];
  const text = calendarTexts[language].overview;
  const settles = may(actor, 'plan-meetings');
  return (await openMoves(db))
    .filter(({ forBodyId }) => settles || actor.bodyIds.includes(forBodyId))
    .map(({ bodyKey, bodyShortName, heldOn, dayKey }) => ({
      part: 'waits',
      day: heldOn,
      title: text.settle(bodyShortName, showDay(heldOn, language)),
      href: calendarPaths.move.to({ body: bodyKey, day: dayKey }),
      act: settles ? text.settleAct : text.readAct,
    }));
}
