import { roles, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". Everybody may stop: the link in the mail is the proof. */
export const followingPermissions = {
  follow: signedIn,
  'stop-digest': roles,
} as const satisfies Record<string, readonly Role[]>;

export type FollowingPermission = keyof typeof followingPermissions;
