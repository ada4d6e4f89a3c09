import type { Day } from '../../../kernel/day.ts';
import type { OverviewEntry, OverviewVisit } from '../../../platform/route.ts';
import { meetingKey } from '../../meetings/index.ts';
import { agendaPaths } from '../paths.ts';
import { mayWrite } from '../policy.ts';
import { waitingDrafts } from '../queries/agenda-head.ts';
import { templateTexts } from '../text.ts';

/** What waits: drafts for the secretariat, and for a clearing body those it has not said yes to as they stand. */
export async function agendasOverview({ db, actor, language }: OverviewVisit): Promise<OverviewEntry[]> {
  if (!mayWrite(actor) && actor.bodyIds.length === 0) return [];
  const text = templateTexts[language].overview;
  const isWriter = mayWrite(actor);
  const rows = await waitingDrafts(db);
  return rows.flatMap((row): OverviewEntry[] => {
    const heldOn = row.held_on as Day;
    const day = meetingKey({ heldOn, sequence: row.sequence });
    const line = { part: 'waits', day: heldOn, href: agendaPaths.draft.to({ body: row.key, day }) } as const;
    const isMine = row.clearing_body_id !== null && actor.bodyIds.includes(row.clearing_body_id);
    if (isMine && row.shared_at !== null && !row.isClearedAsItStands)
      return [{ ...line, title: text.toClear(row.short_name), act: text.clear }];
    if (!isWriter) return [];
    if (row.state === 'draft') return [{ ...line, title: text.draft(row.short_name), act: text.write }];
    const title = row.isClearedAsItStands ? text.cleared(row.short_name) : text.changed(row.short_name);
    return [{ ...line, title, act: row.isClearedAsItStands ? text.send : text.write }];
  });
}
