/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';
import type { BodyParts } from '../organisations/index.ts';
import { minutesOfItemPart, minutesOfMeetingPart } from './handlers/page-parts.ts';
import { minutesPermissions, type MinutesPermission } from './policy.ts';
import { minutesRoutes } from './routes.ts';
import { minutesHelp } from './text-help.ts';
import { approvalOverview } from './handlers/approval-overview.ts';
import { approvalOfItem, approvalOfMeeting, rulesOfBody } from './handlers/approval-parts.ts';
import { releaseHelp } from './text-release.ts';
import { approvalHelp } from './text-approval-help.ts';

/** Reached from the pages of a meeting and an item. */
export const minutes: Module<MinutesPermission> = {
  permissions: minutesPermissions,
  routes: minutesRoutes,
  overview: approvalOverview,
  help: [
    { ...minutesHelp.desk, permission: 'write-minutes' },
    { ...minutesHelp.item, permission: 'write-minutes' },
    { ...minutesHelp.attendance, permission: 'write-minutes' },
    { ...releaseHelp, permission: 'write-minutes' },
    { ...approvalHelp.send, permission: 'send-minutes' },
    { ...approvalHelp.remarks, permission: 'remark-on-minutes' },
    { ...approvalHelp.approval, permission: 'record-approval' },
    { ...approvalHelp.fingerprint, permission: 'read-minutes-files' },
    { ...approvalHelp.rules, permission: 'keep-minutes-rules' },
  ],
};

/** What this module adds to the pages of a meeting and of an item. */
export const minutesParts: PageParts = { ofMeeting: minutesOfMeetingPart, ofItem: minutesOfItemPart };
/** The same of sending out, remarks and approval. */
export const approvalParts: PageParts = { ofMeeting: approvalOfMeeting, ofItem: approvalOfItem };
export const minutesBodyParts: BodyParts = { ofBody: rulesOfBody };
export { minutesMail } from './handlers/circulation-mail.ts';
export { approvalPaths } from './rules/approval-paths.ts';
export { minutesApprovedOf } from './queries/approval.ts';
export type { Approval } from './rules/approval-views.ts';

export { minutesPaths } from './paths.ts';
export { recordAttendance, type RecordedAttendance } from './commands/record-attendance.ts';

export {
  consents,
  emptyMinutes,
  reservationKinds,
  type ActionOfMinutes,
  type Consent,
  type ItemMinutes,
  type OutcomeOfMinutes,
  type PositionOfMinutes,
  type ReservationKind,
  type SettlementOfMinutes,
} from './rules/item-minutes.ts';
export {
  itemMinutesStates,
  mayBeWritten,
  minutesStates,
  type ItemMinutesState,
  type MinutesState,
} from './rules/minutes-states.ts';
export {
  draftOfItem,
  minutesOf,
  type ItemDraft,
  type MinutesOfItem,
  type MinutesOfMeeting,
} from './queries/minutes-of.ts';
export {
  recallItem,
  releaseItem,
  type ItemToRecall,
  type ItemToRelease,
  type RecallItemRefusal,
  type ReleasedItem,
  type ReleaseItemRefusal,
} from './commands/release-item.ts';
export { minutesToRecord, type ToRecordRefusal, type ToRecordWarning } from './rules/minutes-to-record.ts';
export {
  saveDraft,
  type DraftToSave,
  type SavedDraft,
  type SaveDraftRefusal,
} from './commands/save-draft.ts';
export { beginMinutes, type BeginRefusal, type MeetingToBegin } from './commands/begin-minutes.ts';
