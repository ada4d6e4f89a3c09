/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { outboxOverview } from './handlers/overview.ts';
import { outboxPaths } from './paths.ts';
import { outboxPermissions, type OutboxPermission } from './policy.ts';
import { outboxRoutes } from './routes.ts';
import { outboxHelp } from './text-help.ts';

/** Reached from the user menu, and from the front page when a mail needs somebody. */
export const outbox: Module<OutboxPermission> = {
  permissions: outboxPermissions,
  routes: outboxRoutes,
  help: [{ ...outboxHelp.mails, permission: 'see-mails', href: outboxPaths.list.to({}) }],
  menu: [
    {
      key: 'post',
      words: { da: 'Post', en: 'Mail' },
      href: outboxPaths.list.to({}),
      permission: 'see-mails',
      group: 'administration',
    },
  ],
  overview: outboxOverview,
};
