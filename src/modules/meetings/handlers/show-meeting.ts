import type { Reader } from '../../../platform/database.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { AttendancePage } from '../pages/attendance.page.tsx';
import { MeetingPage } from '../pages/meeting.page.tsx';
import { mayCheck, maySetAccess, seesMunicipalPart } from '../policy.ts';
import { meetingCheck } from '../queries/meeting-check.ts';
import { shownEnd } from '../rules/agenda-summary.ts';
import { meetingStanding } from '../rules/meeting-states.ts';
import { attendedMeetingAt, notHere, wholeMeetingAt } from './meeting-at.ts';
import { versionNews } from './version-news.ts';
import { partsOfMeeting, type PageParts } from './page-parts.ts';

export const showMeeting =
  (parts: readonly PageParts[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const { actor, db, today } = visit;
    const found = await wholeMeetingAt(db, visit.params);
    if (!found) return notHere(visit);
    const { meeting, attendances, lines } = found;
    const page = MeetingPage({
      context: visit.page,
      meeting,
      standing: meetingStanding(meeting.state, meeting.heldOn, today),
      lines,
      attendances,
      shownEnd: shownEnd(meeting.endsAt, lines, seesMunicipalPart(actor)),
      maySetAccess: maySetAccess(actor),
      check: mayCheck(actor) ? await meetingCheck(db, meeting) : undefined,
      news: await versionNews(visit, meeting),
      parts: await partsOfMeeting(parts, visit, { meeting, lines }),
    });
    const isGuarded = lines.some(
      ({ mayRead, municipalOnly, closed }) => mayRead && (municipalOnly || closed),
    );
    return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
  };

export async function showAttendance(visit: Visit<Reader>): Promise<Reply> {
  const found = await attendedMeetingAt(visit.db, visit.params);
  if (!found) return notHere(visit);
  const isGuarded = found.attendances.some(({ isWalled }) => isWalled);
  const page = AttendancePage({ context: visit.page, ...found });
  return { status: 200, page, ...(isGuarded && { reads: 'guarded' }) };
}
