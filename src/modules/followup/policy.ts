import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/**
 * Each name fits "A user with this permission may …". Which actions somebody finds, and which are his own, is the task
 * of row-level security.
 */
export const followupPermissions = {
  'see-actions': signedIn,
  'settle-own-actions': signedIn,
  'keep-actions': ['secretariat'],
  'see-delegated-decisions': signedIn,
  'ask-for-material': ['chair', 'member', 'deputy'],
  'send-excerpts': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type FollowupPermission = keyof typeof followupPermissions;

/** Whether pages offer this reader the acts of the secretariat. The doors check again. */
export const keepsActions = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, followupPermissions['keep-actions']);

export const asksForMaterial = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, followupPermissions['ask-for-material']);
