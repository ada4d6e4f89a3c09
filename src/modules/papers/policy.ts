import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

/**
 * Each name fits "A user with this permission may …". Who may read which paper, the database says: whoever sees an item
 * sees the version that was sent with it.
 */
export const papersPermissions = {
  'read-papers': roles,
  'keep-papers': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type PapersPermission = keyof typeof papersPermissions;

/** Whether pages offer this reader the acts of the secretariat. The doors check again. */
export const keepsPapers = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, papersPermissions['keep-papers']);
