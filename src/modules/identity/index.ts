/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { identityPermissions, type IdentityPermission } from './policy.ts';
import { identityRoutes } from './routes.ts';

export { inviteUser } from './commands/invite-user.ts';
export type { Invitation, InvitationRefusal, Invited } from './commands/invite-user.ts';
export { endLoginsOf } from '../../platform/login.ts';

export const identity: Module<IdentityPermission> = {
  permissions: identityPermissions,
  routes: identityRoutes,
};
