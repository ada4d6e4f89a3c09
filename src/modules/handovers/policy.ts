import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/**
 * Each name fits "A user with this permission may …". Which messages, cases and texts somebody finds, and for which
 * council he answers, is the task of row-level security. Whoever holds a personal link answers by it.
 */
export const handoverPermissions = {
  'see-messages': signedIn,
  'see-cases-passed-on': signedIn,
  'see-joint-texts': signedIn,
  'answer-joint-texts': signedIn,
  'answer-joint-texts-by-link': roles,
  'keep-handovers': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type HandoverPermission = keyof typeof handoverPermissions;

/** Whether pages offer this reader the acts of the secretariat. The doors check again. */
export const keepsHandovers = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, handoverPermissions['keep-handovers']);
