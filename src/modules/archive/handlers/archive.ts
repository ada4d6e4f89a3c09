import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { ArchiveFrontPage } from '../pages/archive-front.page.tsx';
import { draftCounts, newestDrafts } from '../queries/draft-list.ts';
import { listed } from './listed-draft.ts';
import { meetingListHref } from './meeting-links.ts';

const shownMax = 10;

export async function showArchive(visit: Visit<Reader>): Promise<Reply> {
  const waiting = await newestDrafts(visit.db, 'review', shownMax);
  const accepted = await newestDrafts(visit.db, 'accepted', shownMax);
  const counts = await draftCounts(visit.db);
  const page = ArchiveFrontPage({
    context: visit.page,
    waiting: waiting.map(listed),
    accepted: accepted.map(listed),
    failed: counts.failed ?? 0,
    meetingsHref: meetingListHref,
  });
  return { status: 200, page };
}
