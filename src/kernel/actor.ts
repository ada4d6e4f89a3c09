import type { Day } from './day.ts';

/**
 * What somebody does in the cooperation. Each but the last two comes from a seat with dates: a membership of a body, an
 * appointment, or a seat lent to a substitute. `reader` is everybody who has signed in, `public` everybody who has not.
 */
export const roles = [
  'secretariat',
  'administrator',
  'auditor',
  'chair',
  'member',
  'deputy',
  'contact',
  'politician',
  'panel-member',
  'tariff-reporter',
  'tariff-approver',
  'operator',
  'reader',
  'public',
] as const;
export type Role = (typeof roles)[number];

/** The side of the table: the municipal part of a meeting is for the municipal side only. */
export type Side = 'municipal' | 'regional' | 'other' | 'none';

/** One place a person acts from. `key` names its row: `membership:…`, `appointment:…`, `substitution:…`. */
export type Seat = {
  readonly key: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly side: Side;
  readonly bodyId: string | null;
  readonly bodyName: string;
  /** The last day of it; null = no end known. */
  readonly until: Day | null;
  /** Whose seat it is, where the person only stands in. */
  readonly standsInFor: string | null;
};

/**
 * Who is acting. Loaded fresh for every request, so that a seat taken away is gone at once. Rights are the union of the
 * seats: `roles`, `bodyIds` (with access to closed items), `contactBodyIds` (hears from), `organisationIds`.
 * `organisationId` and `organisationName` are where the person works, or of the seat chosen for the act.
 */
export type Actor = {
  readonly userId: string;
  readonly personId: string | null;
  readonly name: string;
  /** The title where the person works; empty when none is known. */
  readonly title: string;
  readonly roles: readonly Role[];
  readonly seats: readonly Seat[];
  readonly side: Side;
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly organisationIds: readonly string[];
  readonly bodyIds: readonly string[];
  readonly contactBodyIds: readonly string[];
  /** The day the rights were looked up for; null for those who have none with dates. */
  readonly day: Day | null;
  /** The words of the seat the act is done in. */
  readonly seat: string;
};

/** A visitor who has not signed in: sees what is public and nothing else. */
export const anonymous: Actor = {
  userId: '',
  personId: null,
  name: '',
  title: '',
  roles: ['public'],
  seats: [],
  side: 'none',
  organisationId: null,
  organisationName: '',
  organisationIds: [],
  bodyIds: [],
  contactBodyIds: [],
  day: null,
  seat: '',
};

export const holds = (actor: Pick<Actor, 'roles'>, role: Role): boolean => actor.roles.includes(role);

/** Whether one of the actor's roles is among those a permission names. */
export const holdsOneOf = (actor: Pick<Actor, 'roles'>, allowed: readonly Role[]): boolean =>
  actor.roles.some((role) => allowed.includes(role));

export const isSignedIn = (actor: Pick<Actor, 'userId'>): boolean => actor.userId !== '';
