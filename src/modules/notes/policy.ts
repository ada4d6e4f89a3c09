import { roles, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". Whose notes they are is row-level security's to say. */
export const notesPermissions = {
  'keep-own-notes': signedIn,
  'keep-position-notes': signedIn,
} as const satisfies Record<string, readonly Role[]>;

export type NotesPermission = keyof typeof notesPermissions;
