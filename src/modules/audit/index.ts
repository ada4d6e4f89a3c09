/** The only file that other modules and main may import from this module. */
import { withQuery } from '../../kernel/path.ts';
import type { Module } from '../../platform/route.ts';
import { auditOverview } from './handlers/overview.ts';
import { auditNavigationKey, auditPaths } from './paths.ts';
import { auditPermissions, type AuditPermission } from './policy.ts';
import { auditRoutes } from './routes.ts';
import { auditHelp } from './text-help.ts';
import { auditTexts } from './text.ts';

export const audit: Module<AuditPermission> = {
  permissions: auditPermissions,
  routes: auditRoutes,
  help: [
    { ...auditHelp.log, permission: 'read-audit-log', href: auditPaths.log.to({}) },
    { ...auditHelp.samples, permission: 'review-audit-sample', href: auditPaths.samples.to({}) },
    { ...auditHelp.own, permission: 'read-own-lookups', href: auditPaths.ownLookups.to({}) },
  ],
  menu: [
    {
      key: auditNavigationKey,
      words: { da: auditTexts.da.log.title, en: auditTexts.en.log.title },
      href: auditPaths.log.to({}),
      permission: 'read-audit-log',
      group: 'administration',
    },
    {
      key: 'mine-opslag',
      words: { da: 'Mine opslag', en: 'Lookups about me' },
      href: auditPaths.ownLookups.to({}),
      permission: 'read-own-lookups',
      group: 'own',
    },
  ],
  history: {
    permission: 'read-audit-log',
    words: { da: 'Hvem har ændret og læst siden', en: 'Who changed and read this page' },
    to: (path) => withQuery(auditPaths.log.to({}), { objekt: path }),
  },
  overview: auditOverview,
};

export { removeOldLines, type Removed } from './commands/remove-old-lines.ts';
export { startAuditAnchors, type AnchorPlace } from './handlers/anchors.ts';
export { auditPaths } from './paths.ts';
export { verifyAuditLog, type Verified } from './queries/verify-audit-log.ts';
