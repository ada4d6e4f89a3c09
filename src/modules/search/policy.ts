import { roles, type Role } from '../../kernel/actor.ts';

/** Each name fits "A user with this permission may …". What they find is row-level security's task. */
export const searchPermissions = {
  search: roles,
} as const satisfies Record<string, readonly Role[]>;

export type SearchPermission = keyof typeof searchPermissions;
