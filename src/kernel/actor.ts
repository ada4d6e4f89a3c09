/** What somebody does in the cooperation. `public` is everybody who has not signed in. */
export const roles = [
  'secretariat',
  'director',
  'economist',
  'operator',
  'region',
  'politician',
  'public',
] as const;
export type Role = (typeof roles)[number];

/** The side of the table: the municipal part of a meeting is for the municipal side only. */
export type Side = 'municipal' | 'regional' | 'other' | 'none';

/**
 * Who is acting. Loaded fresh for every request, so that a role taken away is gone at once.
 * `bodyIds` are the bodies the person is a member of today.
 */
export type Actor = {
  readonly userId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly side: Side;
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly bodyIds: readonly string[];
};

/** A visitor who has not signed in: sees what is public and nothing else. */
export const anonymous: Actor = {
  userId: '',
  personId: null,
  name: '',
  role: 'public',
  side: 'none',
  organisationId: null,
  organisationName: '',
  bodyIds: [],
};
