import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/**
 * Each name fits "A user with this permission may …". Which terms, calls and nominees somebody finds, and for whom he
 * nominates, is the task of row-level security.
 */
export const mandatePermissions = {
  'read-mandates': roles,
  'keep-mandates': ['secretariat'],
  'see-staffings': signedIn,
  'nominate-members': signedIn,
  'see-composition': signedIn,
} as const satisfies Record<string, readonly Role[]>;

export type MandatePermission = keyof typeof mandatePermissions;

/** Whether pages offer this reader the acts of the secretariat. The doors check again. */
export const keepsMandates = (actor: Pick<Actor, 'roles'>): boolean =>
  holdsOneOf(actor, mandatePermissions['keep-mandates']);
