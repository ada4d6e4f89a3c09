/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';

export const minutes: Module<never> = { permissions: {}, routes: [] };

/** What this module adds to the pages of a meeting and of an item. */
export const minutesParts: PageParts = {};

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
