/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { auditOverview } from './handlers/overview.ts';
import { auditPermissions, type AuditPermission } from './policy.ts';
import { auditRoutes } from './routes.ts';

/** Reached from the front page and the user menu: the words of the main navigation are others'. */
export const audit: Module<AuditPermission> = {
  permissions: auditPermissions,
  routes: auditRoutes,
  overview: auditOverview,
};

export { removeOldLines, type Removed } from './commands/remove-old-lines.ts';
export { startAuditAnchors, type AnchorPlace } from './handlers/anchors.ts';
export { auditPaths } from './paths.ts';
export { verifyAuditLog, type Verified } from './queries/verify-audit-log.ts';
