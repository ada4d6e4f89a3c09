/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { proving } from './handlers/confirm.ts';
import { identityOverview } from './handlers/overview.ts';
import { identityPaths } from './paths.ts';
import { identityPermissions, type IdentityPermission } from './policy.ts';
import { identityRoutes } from './routes.ts';
import { identityHelp } from './text-help.ts';

export { inviteUser } from './commands/invite-user.ts';
export type { Invitation, InvitationRefusal, Invited } from './commands/invite-user.ts';
export { makeFirstAdministrator, type FirstAdministrator } from './commands/first-administrator.ts';
export { takeFactorAway } from './commands/take-factor-away.ts';
export { startIdentityWorkers } from './handlers/identity-workers.ts';
export { endLoginsOf } from '../../platform/login.ts';

/** Where a provider sends the browser back to; it must be told this address when it is set up. */
export const providerReturnAddress = identityPaths.providerReturn.to({});

export const identity: Module<IdentityPermission> = {
  permissions: identityPermissions,
  assurance: { 'keep-api-keys': 'substantial' },
  routes: identityRoutes,
  proving,
  overview: identityOverview,
  help: [
    { ...identityHelp.account, permission: 'keep-own-account', href: identityPaths.account.to({}) },
    { ...identityHelp.factor, permission: 'keep-own-account' },
    { ...identityHelp.apiKeys, permission: 'keep-api-keys', href: identityPaths.apiKeys.to({}) },
  ],
  menu: [
    {
      key: 'min-konto',
      words: { da: 'Min konto', en: 'My account' },
      href: identityPaths.account.to({}),
      permission: 'keep-own-account',
      group: 'own',
    },
    {
      key: 'api-noegler',
      words: { da: 'Nøgler til andre systemer', en: 'Keys for other systems' },
      href: identityPaths.apiKeys.to({}),
      permission: 'keep-api-keys',
      group: 'administration',
    },
  ],
};
