import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". */
export const accessPermissions = {
  'see-own-rights': signedIn,
  'see-rights': ['secretariat', 'administrator', 'auditor'],
  'invite-guests': ['secretariat'],
  'keep-accounts': ['administrator'],
  'see-candidates': ['secretariat', 'administrator'],
  'add-persons-of-minutes': ['secretariat'],
  'give-roles': ['administrator'],
  'lend-seats': ['secretariat', 'administrator'],
  'see-contacts': signedIn,
  'import-members': ['secretariat'],
  'see-delegations': signedIn,
  'keep-delegations': ['secretariat'],
  'see-decision-rights': signedIn,
  'keep-decision-rights': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type AccessPermission = keyof typeof accessPermissions;

/** Whether pages offer this reader the act. The doors check again. */
export const may = (actor: Actor, permission: AccessPermission): boolean =>
  holdsOneOf(actor, accessPermissions[permission]);
