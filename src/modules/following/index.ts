/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { followingPaths } from './paths.ts';
import { followingPermissions, type FollowingPermission } from './policy.ts';
import { followingRoutes } from './routes.ts';
import { followingHelp } from './text-help.ts';

/** Reached from the user menu, the pages of matters and bodies, and the mails. */
export const following: Module<FollowingPermission> = {
  permissions: followingPermissions,
  routes: followingRoutes,
  help: [{ ...followingHelp.following, permission: 'follow', href: followingPaths.list.to({}) }],
  menu: [
    {
      key: 'foelger',
      words: { da: 'Det, jeg følger', en: 'What I follow' },
      href: followingPaths.list.to({}),
      permission: 'follow',
      group: 'own',
    },
  ],
};

export { followAct } from './handlers/follow.ts';
export { sendDigests, startDigests, type DigestPlace } from './handlers/send-digests.ts';
