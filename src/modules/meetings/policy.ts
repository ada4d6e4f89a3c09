import { holds, holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

/** Each name fits "A user with this permission may …". Which rows they find is row-level security's task. */
export const meetingsPermissions = {
  'read-meetings': roles,
  'set-access': ['secretariat'],
  'check-meetings': ['secretariat'],
  'mark-agendas-read': ['reader'],
  'withdraw-items': ['secretariat'],
  'declare-disqualification': roles.filter((role) => role !== 'public'),
  'end-disqualification': ['secretariat'],
  'settle-reservations': ['secretariat', 'chair', 'member', 'deputy', 'politician'],
} as const satisfies Record<string, readonly Role[]>;

export type MeetingsPermission = keyof typeof meetingsPermissions;

/** The same sentence as the policies of the tables, for what a page says of itself. */
export const seesMunicipalPart = (actor: Actor): boolean =>
  holds(actor, 'secretariat') || actor.side === 'municipal';
export const maySetAccess = (actor: Actor): boolean => holdsOneOf(actor, meetingsPermissions['set-access']);
/** Writes down others than oneself, and ends what was written. */
export const mayEndDisqualification = (actor: Actor): boolean =>
  holdsOneOf(actor, meetingsPermissions['end-disqualification']);
/** Takes an item off an agenda that was sent, and puts it back. */
export const mayWithdrawItems = (actor: Actor): boolean =>
  holdsOneOf(actor, meetingsPermissions['withdraw-items']);
export const mayMarkRead = (actor: Actor): boolean =>
  holdsOneOf(actor, meetingsPermissions['mark-agendas-read']);
/** Proposals for an agenda are the secretariat's until they are taken in. */
export const maySeeProposals = (actor: Actor): boolean => holds(actor, 'secretariat');
/** The findings of the check, and how many there are, are the secretariat's alone in this edition. */
export const mayCheck = (actor: Actor): boolean => holdsOneOf(actor, meetingsPermissions['check-meetings']);
