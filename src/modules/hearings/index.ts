/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { hearingsOverview } from './handlers/overview.ts';
import { hearingPaths } from './paths.ts';
import { hearingPermissions, type HearingPermission } from './policy.ts';
import { hearingRoutes } from './routes.ts';
import { hearingHelp } from './text-help.ts';

/** Reached from the user menu, the pages of meetings and items, the front page, and the mails. */
export const hearings: Module<HearingPermission> = {
  permissions: hearingPermissions,
  routes: hearingRoutes,
  menu: [
    {
      key: 'hoeringer',
      words: { da: 'Høringer', en: 'Hearings' },
      href: hearingPaths.list.to({}),
      permission: 'see-hearings',
      group: 'work',
    },
  ],
  overview: hearingsOverview,
  help: [
    { ...hearingHelp.list, permission: 'see-hearings', href: hearingPaths.list.to({}) },
    { ...hearingHelp.board, permission: 'see-hearings' },
    { ...hearingHelp.answer, permission: 'answer-hearings' },
    { ...hearingHelp.form, permission: 'keep-hearings', href: hearingPaths.make.to({}) },
    { ...hearingHelp.memo, permission: 'see-hearings' },
  ],
};

export { hearingsParts } from './handlers/page-parts.ts';
export { hearingPaths } from './paths.ts';
export { createHearing, markProposed, type HearingToSave } from './commands/save-hearing.ts';
export { hearingAt, hearingById } from './queries/hearing-at.ts';
export type { Hearing, HearingState } from './rules/hearing-views.ts';
export { themeOfSection, valuesOfAnswer, sectionOf, type SectionAnswer } from './rules/section.ts';
