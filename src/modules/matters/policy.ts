import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

/** Each name fits "A user with this permission may …". Which rows they find is row-level security's task. */
export const mattersPermissions = {
  'read-decisions': roles,
  'read-matters': roles,
  'keep-matters': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type MattersPermission = keyof typeof mattersPermissions;

/** The organisation whose reservations the reader may settle; of a deciding seat, and not of the secretariat. R-034. */
export const reservingOrganisation = (actor: Actor): string | null =>
  actor.seats.find(({ role, organisationId }) => organisationId !== null && deciding.includes(role))
    ?.organisationId ?? null;
const deciding: readonly Role[] = ['chair', 'member', 'deputy', 'politician'];

export const keepsMatters = (actor: Actor): boolean => holdsOneOf(actor, mattersPermissions['keep-matters']);
