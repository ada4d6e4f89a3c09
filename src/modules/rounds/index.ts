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
      group: 'cooperation',
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
export { createRound, type RoundToSave, type SaveRefusal } from './commands/save-round.ts';
export { changeRoundState, extendDeadline } from './commands/change-round-state.ts';
export { saveAnswer, takeBackAnswer, type AnswerToSave } from './commands/save-answer.ts';
export { collationOf } from './queries/answers.ts';
export { roundById } from './queries/round-at.ts';
export { roundIdsOfItem, roundsDependingOn, type DependingRound } from './queries/rounds-list.ts';
export type { Collation, CollatedStatement, CollatedTheme } from './rules/collate.ts';
export { collationAsText, type CollationWords } from './rules/collation-text.ts';
export type { AnswerContent, Statement, ThemeAnswer } from './rules/answer-content.ts';
export type { Addressee, AnswerHead, Round, Theme, ThemeProgress } from './rules/round-views.ts';
