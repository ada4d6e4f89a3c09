import type { Route } from '../../platform/route.ts';
import { wallRoutes } from './disqualification-routes.ts';
import { showItemAccess, submitItemAccess } from './handlers/change-item-access.ts';
import { showMeetingAccess, submitMeetingAccess } from './handlers/change-meeting-access.ts';
import { showDismissal, submitDismissal, submitDismissalUndo } from './handlers/dismiss-finding.ts';
import { exportDocx, exportPdf } from './handlers/export-meeting.ts';
import { listMeetings } from './handlers/list-meetings.ts';
import { showCheck } from './handlers/show-check.ts';
import { showItem } from './handlers/show-item.ts';
import { showReservation, submitReservation } from './handlers/reservation.ts';
import { showAttendance, showMeeting } from './handlers/show-meeting.ts';
import type { PageParts } from './handlers/page-parts.ts';
import { meetingsPaths } from './paths.ts';
import { versionRoutes } from './version-routes.ts';
import type { MeetingsPermission } from './policy.ts';

/**
 * Every door into this module; `parts` is what others add to two of its pages. A reading leaves a line when closed or
 * municipal-only items were shown.
 */
export const meetingsRoutes = (parts: readonly PageParts[]): readonly Route<MeetingsPermission>[] => [
  {
    method: 'GET',
    path: meetingsPaths.meeting.pattern,
    permission: 'read-meetings',
    audit: 'meeting.read',
    logs: 'when-guarded',
    show: showMeeting(parts),
  },
  {
    method: 'GET',
    path: meetingsPaths.item.pattern,
    permission: 'read-meetings',
    audit: 'meeting-item.read',
    logs: 'when-guarded',
    show: showItem(parts),
  },
  {
    method: 'GET',
    path: meetingsPaths.reservation.pattern,
    permission: 'read-meetings',
    audit: 'reservation.read',
    logs: 'when-guarded',
    show: showReservation,
  },
  {
    method: 'POST',
    path: meetingsPaths.reservation.pattern,
    permission: 'settle-reservations',
    audit: 'reservation.settled',
    submit: submitReservation,
  },
  ...otherRoutes,
];

const otherRoutes: readonly Route<MeetingsPermission>[] = [
  ...versionRoutes,
  ...wallRoutes,
  {
    method: 'GET',
    path: meetingsPaths.list.pattern,
    permission: 'read-meetings',
    audit: 'meeting-list.read',
    logs: 'when-guarded',
    show: listMeetings,
  },
  {
    method: 'GET',
    path: meetingsPaths.attendance.pattern,
    permission: 'read-meetings',
    audit: 'meeting-attendance.read',
    logs: 'when-guarded',
    show: showAttendance,
  },
  {
    method: 'GET',
    path: meetingsPaths.pdf.pattern,
    permission: 'read-meetings',
    audit: 'meeting.exported',
    logs: 'always',
    stepUp: 'when-guarded',
    show: exportPdf,
  },
  {
    method: 'GET',
    path: meetingsPaths.docx.pattern,
    permission: 'read-meetings',
    audit: 'meeting.exported',
    logs: 'always',
    stepUp: 'when-guarded',
    show: exportDocx,
  },
  {
    method: 'GET',
    path: meetingsPaths.access.pattern,
    permission: 'set-access',
    audit: 'meeting-access.opened',
    logs: 'never',
    show: showMeetingAccess,
  },
  {
    method: 'POST',
    path: meetingsPaths.access.pattern,
    permission: 'set-access',
    audit: 'meeting-access.changed',
    submit: submitMeetingAccess,
  },
  {
    method: 'GET',
    path: meetingsPaths.itemAccess.pattern,
    permission: 'set-access',
    audit: 'meeting-item-access.opened',
    logs: 'never',
    show: showItemAccess,
  },
  {
    method: 'POST',
    path: meetingsPaths.itemAccess.pattern,
    permission: 'set-access',
    audit: 'meeting-item-access.changed',
    submit: submitItemAccess,
  },
  {
    method: 'GET',
    path: meetingsPaths.check.pattern,
    permission: 'check-meetings',
    audit: 'meeting-check.read',
    logs: 'when-guarded',
    show: showCheck,
  },
  {
    method: 'GET',
    path: meetingsPaths.dismissal.pattern,
    permission: 'check-meetings',
    audit: 'finding-dismissal.opened',
    logs: 'never',
    show: showDismissal,
  },
  {
    method: 'POST',
    path: meetingsPaths.dismissal.pattern,
    permission: 'check-meetings',
    audit: 'finding.dismissed',
    submit: submitDismissal,
  },
  {
    method: 'POST',
    path: meetingsPaths.dismissalUndo.pattern,
    permission: 'check-meetings',
    audit: 'finding-dismissal.taken-back',
    submit: submitDismissalUndo,
  },
];
