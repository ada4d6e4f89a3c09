import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". */
export const organisationPermissions = {
  'see-organisations': roles,
  'see-bodies': roles,
  'see-persons': signedIn,
  'keep-the-register': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type OrganisationPermission = keyof typeof organisationPermissions;

/** Whether pages offer this reader the acts of the secretariat. The doors check again. */
export const keepsTheRegister = (actor: Actor): boolean =>
  holdsOneOf(actor, organisationPermissions['keep-the-register']);
