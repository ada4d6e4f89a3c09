import { holdsOneOf } from '../../../kernel/actor.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { auditPaths } from '../paths.ts';
import { auditPermissions } from '../policy.ts';
import { firstMonth, sampleOfMonth } from '../queries/samples.ts';
import { firstDayOf, monthAfter, monthOfDay } from '../rules/months.ts';
import { auditTexts } from '../text.ts';

/** For who reviews: the sample of the month that is over, until there is a conclusion. */
export async function auditOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  const { db, actor, language, today } = visit;
  if (!holdsOneOf(actor, auditPermissions['review-audit-sample'])) return [];
  const now = monthOfDay(today);
  const month = monthAfter(now, -1);
  const first = await firstMonth(db);
  if (first === undefined || month < first) return [];
  if ((await sampleOfMonth(db, month))?.conclusion) return [];
  const { samples: text } = auditTexts[language];
  return [
    {
      part: 'waits',
      day: firstDayOf(now),
      title: text.of(month),
      href: auditPaths.sample.to({ month }),
      act: text.review,
    },
  ];
}
