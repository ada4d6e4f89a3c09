import { holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

const signedIn: readonly Role[] = roles.filter((role) => role !== 'public');

/** Each name fits "A user with this permission may …". Which drafts somebody finds is row-level security's task. */
export const agendasPermissions = {
  'write-agendas': ['secretariat'],
  'read-drafts': signedIn,
  'clear-agendas': signedIn,
  'print-running-orders': signedIn,
  'keep-templates': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type AgendasPermission = keyof typeof agendasPermissions;

/** The same sentences as the policies of the tables, for what a page says of itself. */
export const mayWrite = (actor: Actor): boolean => holdsOneOf(actor, agendasPermissions['write-agendas']);
/** The secretariat, and the members of the body that clears. */
export const mayClear = (actor: Actor, clearingBodyId: string | null): boolean =>
  mayWrite(actor) || (clearingBodyId !== null && actor.bodyIds.includes(clearingBodyId));
/** The running order is for the secretariat and for whoever leads the meetings of this body. */
export const mayLead = (actor: Actor, bodyId: string): boolean =>
  mayWrite(actor) || actor.seats.some((seat) => seat.role === 'chair' && seat.bodyId === bodyId);
