import { withQuery } from '../../../kernel/path.ts';
import type { Reader } from '../../../platform/database.ts';
import type { Visit } from '../../../platform/route.ts';
import type { ItemAt, MeetingAndLines, PagePart, PageParts } from '../../meetings/index.ts';
import { subjectKey } from '../../rounds/index.ts';
import { sectionLine } from '../pages/hearing-words.ts';
import { ItemHearing, MeetingHearings, StartHearing } from '../pages/hearing-parts.tsx';
import { hearingPaths } from '../paths.ts';
import { keepsHearings } from '../policy.ts';
import {
  hearingById,
  hearingIdsAtItem,
  hearingIdsAtMeeting,
  type StoredHearing,
} from '../queries/hearing-at.ts';
import { answersOf, seesAnswers } from './hearing-view.ts';

/** The hearings that began from an item or are reported as it; for the secretariat the way to start one. */
async function ofItem(visit: Visit<Reader>, { meeting, item }: ItemAt): Promise<PagePart[]> {
  const { db, actor, language } = visit;
  const parts: PagePart[] = [];
  for (const id of await hearingIdsAtItem(db, item.id)) {
    const hearing = await hearingById(db, id);
    if (!hearing) continue;
    const line = { hearing, results: await resultsOf(visit, hearing) };
    parts.push({ place: 'main', content: ItemHearing({ language, line }) });
  }
  if (!keepsHearings(actor)) return parts;
  const om = subjectKey({ ...meeting, address: item.address, entry: null });
  const start = (key: string): string => withQuery(hearingPaths.make.to({}), { om: key });
  const decisions = item.decisions.map((_, index) => ({
    href: start(`${om}/beslutning/${index + 1}`),
    decision: index + 1,
  }));
  const links = [{ href: start(om), decision: null }, ...decisions];
  return [...parts, { place: 'side', content: StartHearing({ language, links }) }];
}

/** What a hearing came to, section by section; nothing while it runs, or where the reader may not know. */
async function resultsOf(visit: Visit<Reader>, hearing: StoredHearing): Promise<string[]> {
  if (hearing.round.state !== 'closed' || !seesAnswers(hearing, visit.actor)) return [];
  const { matrix } = await answersOf(visit, hearing);
  return matrix.sections.map((section, index) => {
    const count = matrix.counts[index];
    return count ? sectionLine(section, count, visit.language) : '';
  });
}

/** The hearings that began at a meeting or are reported to it. */
async function ofMeeting({ db, language }: Visit<Reader>, { meeting }: MeetingAndLines): Promise<PagePart[]> {
  const found: StoredHearing[] = [];
  for (const id of await hearingIdsAtMeeting(db, meeting.id)) {
    const hearing = await hearingById(db, id);
    if (hearing) found.push(hearing);
  }
  return found.length === 0
    ? []
    : [{ place: 'side', content: MeetingHearings({ language, hearings: found }) }];
}

export const hearingsParts: PageParts = { ofItem, ofMeeting };
