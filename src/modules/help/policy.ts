import { roles, type Role } from '../../kernel/actor.ts';

/** Each name fits "A user with this permission may …". */
export const helpPermissions = { 'read-help': roles } as const satisfies Record<string, readonly Role[]>;

export type HelpPermission = keyof typeof helpPermissions;
