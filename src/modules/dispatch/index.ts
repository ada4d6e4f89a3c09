/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { dispatchOverview } from './handlers/overview.ts';
import { dispatchPermissions, type DispatchPermission } from './policy.ts';
import { dispatchRoutes } from './routes.ts';
import { dispatchHelp } from './text-help.ts';

/** Reached from the pages of a meeting, the front page and the mails. */
export const dispatch: Module<DispatchPermission> = {
  permissions: dispatchPermissions,
  routes: dispatchRoutes,
  overview: dispatchOverview,
  help: [
    { ...dispatchHelp.send, permission: 'send-agendas' },
    { ...dispatchHelp.log, permission: 'send-agendas' },
    { ...dispatchHelp.reply, permission: 'reply-to-meetings' },
  ],
};

export { dispatchParts } from './handlers/page-parts.ts';
export { dispatchPaths } from './paths.ts';
export { sendMeetingNotice, type MeetingNotice } from './handlers/meeting-notice.ts';
export { sendDispatch, startDispatch, type DispatchPlace } from './handlers/send-dispatch.ts';

/** For who sends something else about a meeting than its agenda. */
export type { MailAsked, MailMaker, MailToMake, PdfState } from './handlers/agenda-mail.ts';
export { chosenRecipients, extrasBefore } from './handlers/recipient-choice.ts';
export { recipientOf } from './handlers/meeting-notice.ts';
export { inGroups, meetingShown, shownRecipients } from './handlers/shown-recipients.ts';
export { RecipientFields } from './pages/recipient-table.tsx';
export { recordDispatch, type NewRecipient } from './commands/record-dispatch.ts';
export { candidatesFor, type Candidate } from './queries/candidates.ts';
export { recipientsOf } from './queries/dispatch-log.ts';
export { toldMeeting } from './queries/told-meeting.ts';
export { isOfMinutes, type LoggedRecipient } from './rules/log-views.ts';
export { receivedBy } from './rules/received.ts';
export { recipientGaps } from './rules/send-views.ts';
export { splitForm } from './rules/typed-recipients.ts';
