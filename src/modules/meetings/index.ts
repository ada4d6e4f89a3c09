/** The only file that other modules and main may import from this module. */
export { storeMeeting, type StoredMeeting, type StoreRefusal } from './commands/store-meeting.ts';
export {
  removeImportedMeeting,
  type RemovedMeeting,
  type RemoveRefusal,
} from './commands/remove-imported-meeting.ts';
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
