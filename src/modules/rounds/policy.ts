import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/**
 * Each name fits "A user with this permission may …". Which rounds somebody finds, and for whom he answers, is the
 * task of row-level security. Whoever holds a personal link answers by it: the link is the proof.
 */
export const roundPermissions = {
  'see-rounds': signedIn,
  'answer-rounds': signedIn,
  'answer-by-link': roles,
  'keep-rounds': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type RoundPermission = keyof typeof roundPermissions;

/** Whether pages offer this reader the acts of the secretariat. The doors check again. */
export const keepsRounds = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, roundPermissions['keep-rounds']);
