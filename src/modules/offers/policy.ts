import { holds, holdsOneOf, roles, type Actor, type Role } from '../../kernel/actor.ts';

/** Each name fits "A user with this permission may …". Which offers an operator's people keep, the walls decide. */
export const offerPermissions = {
  'see-offers': roles,
  'keep-offers': ['secretariat', 'operator', 'tariff-reporter'],
  'add-offers': ['secretariat'],
  'propose-in-and-out': ['secretariat'],
} as const satisfies Record<string, readonly Role[]>;

export type OfferPermission = keyof typeof offerPermissions;

export const mayAddOffers = (actor: Actor): boolean => holdsOneOf(actor, offerPermissions['add-offers']);
export const mayKeepAllOffers = (actor: Actor): boolean => holds(actor, 'secretariat');
export const mayKeepSomeOffers = (actor: Actor): boolean =>
  holdsOneOf(actor, offerPermissions['keep-offers']);
export const mayProposeInOut = (actor: Actor): boolean =>
  holdsOneOf(actor, offerPermissions['propose-in-and-out']);
