/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { identityPermissions, type IdentityPermission } from './policy.ts';
import { identityRoutes } from './routes.ts';

export const identity: Module<IdentityPermission> = {
  permissions: identityPermissions,
  routes: identityRoutes,
};
