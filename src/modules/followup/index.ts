/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { followupOverview } from './handlers/overview.ts';
import { followupPaths } from './paths.ts';
import { followupPermissions, type FollowupPermission } from './policy.ts';
import { followupRoutes } from './routes.ts';
import { followupHelp } from './text-help.ts';

/** Reached from the user menu, the pages of meetings, items and bodies, the front page, and the mails. */
export const followup: Module<FollowupPermission> = {
  permissions: followupPermissions,
  routes: followupRoutes,
  menu: [
    {
      key: 'opfoelgning',
      words: { da: 'Opfølgning', en: 'Follow-up' },
      href: followupPaths.board.to({}),
      permission: 'see-actions',
      group: 'work',
    },
  ],
  overview: followupOverview,
  help: [
    { ...followupHelp.board, permission: 'see-actions', href: followupPaths.board.to({}) },
    { ...followupHelp.action, permission: 'see-actions' },
    {
      ...followupHelp.delegated,
      permission: 'see-delegated-decisions',
      href: followupPaths.delegated.to({}),
    },
    { ...followupHelp.excerpt, permission: 'send-excerpts' },
  ],
};

export { followupParts } from './handlers/page-parts.ts';
export { followupBodyParts } from './handlers/body-closing.ts';
export { sendActionReminders, startActionReminders, type ReminderPlace } from './handlers/send-reminders.ts';
export { followupPaths } from './paths.ts';
export { reportDecisions } from './commands/report-decisions.ts';
export { delegatedDecisions, reportersTo, type Reporter, type Telling } from './queries/delegated.ts';
export { openActionsOf, type WaitingAction } from './queries/open-actions.ts';
export { delegatedTitle, type DelegatedDecision } from './rules/delegated.ts';
