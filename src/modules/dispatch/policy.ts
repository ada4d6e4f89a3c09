import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". A link in a mail is its own proof. */
export const dispatchPermissions = {
  'send-agendas': ['secretariat'],
  'reply-to-meetings': signedIn,
  'reply-by-link': roles,
} as const satisfies Record<string, readonly Role[]>;

export type DispatchPermission = keyof typeof dispatchPermissions;

export const maySend = (actor: Actor): boolean => holdsOneOf(actor, dispatchPermissions['send-agendas']);
