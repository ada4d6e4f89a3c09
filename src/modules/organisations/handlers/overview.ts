import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { noticeInWords } from '../pages/words.ts';
import { bodyPaths } from '../paths.ts';
import { keepsTheRegister } from '../policy.ts';
import { bodyList } from '../queries/body-list.ts';
import { bodyTermNotice } from '../rules/term.ts';
import { organisationTexts } from '../text.ts';

/** For the secretariat's front page: bodies that have outlived their term. R-002 asks for an alarm. */
export async function overviewOfBodies(visit: OverviewVisit): Promise<readonly OverviewEntry[]> {
  const { db, today, language, actor } = visit;
  if (!keepsTheRegister(actor)) return [];
  return (await bodyList(db, today)).flatMap((body): OverviewEntry[] => {
    const notice = bodyTermNotice(body, today);
    if (!notice) return [];
    const title = noticeInWords(body.shortName, notice, language);
    const act = organisationTexts[language].term.settleAct;
    return [
      { part: 'waits', day: notice.endedOn, title, href: bodyPaths.record.to(body), act, isLate: true },
    ];
  });
}
