/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import { followingPermissions, type FollowingPermission } from './policy.ts';
import { followingRoutes } from './routes.ts';

/** Reached from the pages of matters and bodies, and from the mails. */
export const following: Module<FollowingPermission> = {
  permissions: followingPermissions,
  routes: followingRoutes,
};

export { followAct } from './handlers/follow.ts';
export { sendDigests, startDigests, type DigestPlace } from './handlers/send-digests.ts';
