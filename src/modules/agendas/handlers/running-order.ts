import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { meetingAt } from '../../meetings/index.ts';
import { RunningOrderPage } from '../pages/running-order.page.tsx';
import { mayLead } from '../policy.ts';
import { runningOrderOf } from '../queries/running-order.ts';
import { draftMeeting, notHere } from './draft-at.ts';

/** The chair's running order, on paper. For those who lead this body's meetings; to others it is not there. */
export async function showRunningOrder(visit: Visit<Reader>): Promise<Reply> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting || !mayLead(visit.actor, meeting.bodyId)) return notHere(visit);
  const { order, isDraft } = await runningOrderOf(visit.db, meeting.id);
  const page = RunningOrderPage({ context: visit.page, meeting: draftMeeting(meeting), order, isDraft });
  const isGuarded = order.some(({ items }) =>
    items.some(({ closed, municipalOnly }) => closed || municipalOnly),
  );
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}
