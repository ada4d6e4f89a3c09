import { roles, type Role } from '../../kernel/actor.ts';

/** Each name fits "A user with this permission may …". */
export const identityPermissions = {
  'sign-in': roles,
  'sign-out': roles,
  'choose-language': roles,
  'keep-own-account': ['reader'],
  'keep-api-keys': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type IdentityPermission = keyof typeof identityPermissions;
