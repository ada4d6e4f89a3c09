/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';
import { agendasOverview } from './handlers/overview.ts';
import { draftOfMeeting } from './handlers/page-parts.ts';
import { templatePaths } from './paths.ts';
import { agendasPermissions, type AgendasPermission } from './policy.ts';
import { agendaRoutes } from './routes.ts';
import { itemHelp } from './text-item.ts';
import { agendasHelp } from './text.ts';

/** Reached from the page of a meeting, the front page and the user menu. */
export const agendas: Module<AgendasPermission> = {
  permissions: agendasPermissions,
  routes: agendaRoutes,
  menu: [
    {
      key: 'skabeloner',
      words: { da: 'Skabeloner', en: 'Templates' },
      href: templatePaths.list.to({}),
      permission: 'keep-templates',
      group: 'work',
    },
  ],
  overview: agendasOverview,
  help: [
    { ...agendasHelp.draft, permission: 'write-agendas' },
    { ...itemHelp.item, permission: 'write-agendas' },
    { ...agendasHelp.templates, permission: 'keep-templates', href: templatePaths.list.to({}) },
    { ...agendasHelp.running, permission: 'print-running-orders' },
  ],
};

/** What this module adds to the pages of a meeting and of an item. */
export const agendasParts: PageParts = { ofMeeting: draftOfMeeting };

export { releaseDraft, type DraftToSend, type SendRefusal } from './commands/release-draft.ts';
export { touchAgenda } from './commands/touch-agenda.ts';
export { agendaEventPaths, agendaPaths, templatePaths } from './paths.ts';
export { agendaHead as agendaOf, agendaHead as draftHeadOf } from './queries/agenda-head.ts';
export { draftOf } from './queries/draft.ts';
export {
  agendasForMinutes,
  itemsHidden,
  papersNotReady,
  type SendObstacle,
} from './queries/send-obstacles.ts';
export type { AgendaState } from './rules/agenda-states.ts';
export type { AgendaHead, Draft, DraftItem, DraftSection } from './rules/draft-views.ts';
