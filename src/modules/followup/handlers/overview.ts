import { addDays } from '../../../kernel/day.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { actionHref, boardAddress, excerptHref } from '../pages/words.ts';
import { keepsActions } from '../policy.ts';
import { lateCount, openRequests, ownDue } from '../queries/overview-lines.ts';
import { noFilter } from '../rules/board-filter.ts';
import { followupTexts } from '../text.ts';

const daysAhead = 14;

/** The front page's lines: what one is to do, and for the secretariat what is late and what was asked for. */
export async function followupOverview(visit: OverviewVisit): Promise<OverviewEntry[]> {
  const { db, actor, today, language } = visit;
  if (actor.personId === null) return [];
  const { overview: text, common } = followupTexts[language];
  const own = (await ownDue(db, addDays(today, daysAhead))).map((action): OverviewEntry => ({
    part: 'waits',
    day: action.dueOn,
    title: action.source.closed ? `${common.action(action.number)}, ${common.closed}` : action.what,
    href: actionHref(action),
    act: text.act,
    ...(action.dueOn !== null && action.dueOn < today && { isLate: true }),
  }));
  return keepsActions(actor) ? [...own, ...(await ofSecretariat(visit))] : own;
}

async function ofSecretariat({ db, today, language }: OverviewVisit): Promise<OverviewEntry[]> {
  const { overview: text } = followupTexts[language];
  const requests = (await openRequests(db)).map(({ topic, by, source }): OverviewEntry => ({
    part: 'waits',
    day: null,
    title: text.material(topic),
    href: excerptHref(source),
    note: text.materialBy(by),
    act: text.materialAct,
  }));
  const late = await lateCount(db, today);
  if (late === 0) return requests;
  const line = { part: 'waits', day: null, title: text.late(late), href: boardAddress(noFilter) } as const;
  return [...requests, { ...line, act: text.lateAct, isLate: true }];
}
