/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from './handlers/page-parts.ts';
import { wallParts } from './handlers/disqualification-part.ts';
import { meetingsOverview } from './handlers/overview.ts';
import { meetingsPaths } from './paths.ts';
import { meetingsPermissions, type MeetingsPermission } from './policy.ts';
import { meetingsRoutes } from './routes.ts';
import { meetingsHelp } from './text-help.ts';

export const meetingsOf = (parts: readonly PageParts[]): Module<MeetingsPermission> => ({
  permissions: meetingsPermissions,
  routes: meetingsRoutes([wallParts, ...parts]),
  navigation: [
    {
      key: 'moeder',
      words: { da: 'Møder', en: 'Meetings' },
      href: meetingsPaths.list.to({}),
      permission: 'read-meetings',
    },
  ],
  overview: meetingsOverview,
  help: [
    { ...meetingsHelp.list, permission: 'read-meetings', href: meetingsPaths.list.to({}) },
    { ...meetingsHelp.meeting, permission: 'read-meetings' },
    { ...meetingsHelp.item, permission: 'read-meetings' },
    { ...meetingsHelp.check, permission: 'check-meetings' },
    { ...meetingsHelp.versions, permission: 'read-meetings' },
    { ...meetingsHelp.withdrawal, permission: 'withdraw-items' },
    { ...meetingsHelp.attendance, permission: 'read-meetings' },
    { ...meetingsHelp.access, permission: 'set-access' },
    { ...meetingsHelp.reservation, permission: 'read-meetings' },
    { ...meetingsHelp.disqualification, permission: 'declare-disqualification' },
  ],
});

export type { MeetingAndLines, PageParts } from './handlers/page-parts.ts';
export type { ItemAt } from './handlers/meeting-at.ts';
export type { PagePart } from './pages/page-part.ts';
export type { AgendaLine, ItemView, MeetingHead } from './rules/meeting-views.ts';

export { meetingsPaths } from './paths.ts';
export { WordMarks } from './pages/word-marks.tsx';
export { wordDifference, type WordStretch } from './rules/word-difference.ts';
export { meetingHeadOf } from './queries/meeting-head.ts';
export {
  planMeeting,
  type NewMeeting,
  type PlannedMeeting,
  type PlanMeetingRefusal,
} from './commands/plan-meeting.ts';
export { moveMeeting, type Move, type MoveRefusal } from './commands/move-meeting.ts';
export { changeMeetingState, type StateChange, type StateRefusal } from './commands/change-meeting-state.ts';
export {
  releaseAgenda,
  type AgendaRelease,
  type ReleasedAgenda,
  type ReleaseRefusal,
} from './commands/release-agenda.ts';
export {
  proposeItem,
  type ProposedFigures,
  type ProposedItem,
  type ProposeRefusal,
} from './commands/propose-item.ts';
export { mayMove, maySend, nextState, type MeetingEvent, type MeetingState } from './rules/meeting-states.ts';
export { meetingPlan, type MeetingPlan, type PlanRefusal, type TypedPlan } from './rules/meeting-time.ts';
export {
  recommendationVerbs,
  recommendationWords,
  type RecommendationVerb,
} from './rules/recommendation-verbs.ts';
export {
  handlings,
  versionKinds,
  type AgendaToRelease,
  type AppendixToRelease,
  type GuestToRelease,
  type Handling,
  type ItemToRelease,
  type PresenterToRelease,
  type RecommendationToRelease,
  type SectionToRelease,
  type TextToRelease,
  type VersionKind,
} from './rules/agenda-to-release.ts';
export { itemLabel } from './pages/meeting-words.ts';
export { meetingKey, meetingKeyOf } from './rules/meeting-key.ts';
export { outcomeState, type OutcomeState } from './rules/outcome-tag.ts';
export { outcomeWords } from './text.ts';
export { refusalSentence } from './refusal-sentence.ts';
export { printedDecision } from './pages/printed-item.ts';
export { itemAt, meetingAt, notHere } from './handlers/meeting-at.ts';
export { printedFor as printedMeetingFor, type PrintedFor } from './handlers/export-meeting.ts';
export {
  meetingToMail,
  printedRecord,
  type Edition,
  type MailReader,
  type MeetingToMail,
} from './handlers/meeting-to-mail.ts';
export {
  recordMinutes,
  removeMinutes,
  type MinutesToRecord,
  type RecordedMinutes,
} from './commands/record-minutes.ts';
export type {
  ActionToWrite,
  ConsentNeeded,
  DecisionToWrite,
  PositionToWrite,
  RecordRefusal,
  RecordToWrite,
  SettlementToWrite,
  TreatmentToWrite,
} from './rules/record-to-write.ts';
export { RecordAsRead, RecordPreview } from './pages/record-preview.tsx';
export { refileStoredMeeting } from './commands/meeting-to-find.ts';
export { storeMeeting, type StoredMeeting, type StoreRefusal } from './commands/store-meeting.ts';
export {
  removeImportedMeeting,
  type RemovedMeeting,
  type RemoveRefusal,
} from './commands/remove-imported-meeting.ts';
export { findingInWords, type FindingInWords } from './findings-in-words.ts';
export { findingsBeforeStoring, type KnownOfReading } from './queries/findings-before-storing.ts';
export { meetingAsStored, type MeetingAsStored } from './queries/meeting-as-stored.ts';
export type {
  ActionToStore,
  AppendixToStore,
  AttendanceToStore,
  Audience,
  DecisionToStore,
  ItemToStore,
  LineRange,
  MeetingToStore,
  NextMeeting,
  PositionToStore,
  RecommendationToStore,
  ReferenceToStore,
  SectionToStore,
  TextToStore,
  TreatmentToStore,
  Votes,
} from './rules/meeting-to-store.ts';
