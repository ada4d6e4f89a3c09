/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { roundsOverview } from './handlers/overview.ts';
import { roundPaths } from './paths.ts';
import { roundPermissions, type RoundPermission } from './policy.ts';
import { roundRoutes } from './routes.ts';
import { roundsHelp } from './text-help.ts';

/** Reached from the user menu, the pages of meetings and items, the front page, and the mails. */
export const rounds: Module<RoundPermission> = {
  permissions: roundPermissions,
  routes: roundRoutes,
  menu: [
    {
      key: 'runder',
      words: { da: 'Runder', en: 'Rounds' },
      href: roundPaths.list.to({}),
      permission: 'see-rounds',
      group: 'work',
    },
  ],
  overview: roundsOverview,
  help: [
    { ...roundsHelp.list, permission: 'see-rounds', href: roundPaths.list.to({}) },
    { ...roundsHelp.board, permission: 'see-rounds' },
    { ...roundsHelp.answer, permission: 'answer-rounds' },
    { ...roundsHelp.form, permission: 'keep-rounds', href: roundPaths.make.to({}) },
    { ...roundsHelp.burden, permission: 'see-rounds', href: roundPaths.burden.to({}) },
  ],
};

export { roundsParts } from './handlers/page-parts.ts';
export { roundPaths } from './paths.ts';
export { sendReminders, startReminders, type ReminderPlace } from './handlers/send-reminders.ts';
export { changeRound, createRound, type RoundToSave, type SaveRefusal } from './commands/save-round.ts';
export {
  addRoundEvent,
  changeRoundState,
  extendDeadline,
  type StateRefusal,
} from './commands/change-round-state.ts';
export { saveAnswer, takeBackAnswer, type AnswerRefusal, type AnswerToSave } from './commands/save-answer.ts';
export {
  showContacts,
  showExtensions,
  showMailing,
  submitContacts,
  submitExtension,
  submitOpening,
  submitReminder,
} from './handlers/round-acts.ts';
export { choosePage, placeAsked } from './handlers/answer.ts';
export { placesAt, type AnswerDoor, type AnswerPlace, type AnswerWays } from './handlers/answer-place.ts';
export { guards } from './handlers/show-round.ts';
export { subjectKey } from './handlers/subject-key.ts';
export { addresseeChoices, bodyChoices, type AddresseeChoice } from './queries/addressee-choices.ts';
export {
  answerContent,
  answeringFor,
  answerVersions,
  collationOf,
  submittedAnswers,
} from './queries/answers.ts';
export { roundEventsOf } from './queries/external.ts';
export { roundAt, roundById } from './queries/round-at.ts';
export { roundSubject } from './queries/round-subject.ts';
export {
  listRounds,
  roundIdsOfItem,
  roundsDependingOn,
  type DependingRound,
  type ListedRound,
} from './queries/rounds-list.ts';
export { daysBetween, dueFor, takesAnswers } from './rules/deadlines.ts';
export { hasAnswered, missingAddressees } from './rules/missing.ts';
export { dueReminder } from './rules/reminders.ts';
export { themesOfLines, type TypedTheme } from './rules/question-lines.ts';
export { reminderDaysOf } from './rules/reminders.ts';
export { mayExtend, roundTraits, type RoundEvent, type RoundState } from './rules/round-states.ts';
export { headline, ownHeadline, planWords } from './pages/round-words.ts';
export type { Collation, CollatedStatement, CollatedTheme, SubmittedAnswer } from './rules/collate.ts';
export { collationAsText, type CollationWords } from './rules/collation-text.ts';
export type { AnswerContent, Statement, ThemeAnswer } from './rules/answer-content.ts';
export {
  silenceRules,
  type Addressee,
  type AnswerHead,
  type Round,
  type RoundHead,
  type RoundSubject,
  type SilenceRule,
  type Theme,
  type ThemeProgress,
} from './rules/round-views.ts';
export { defaultContacts, peopleOf } from './queries/addressee-choices.ts';
