/** The words of the register, as the database knows them. Their Danish is in the catalogues. */
export const organisationKinds = [
  'municipality',
  'administration',
  'region',
  'kkr',
  'kl',
  'secretariat',
  'institution',
  'user-organisation',
  'private',
  'state',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationSides = ['municipal', 'regional', 'other'] as const;
export type OrganisationSide = (typeof organisationSides)[number];

/** From the top down: this is also the order in the picture of the bodies. */
export const bodyLevels = [
  'political',
  'chief-executive',
  'director',
  'executive',
  'permanent-group',
  'working-group',
  'panel',
  'network',
] as const;
export type BodyLevel = (typeof bodyLevels)[number];

export const audiences = ['body', 'cooperation', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** In the order in which a list of members shows them. */
export const memberRoles = [
  'chair',
  'vice-chair',
  'member',
  'substitute',
  'observer',
  'contact',
  'minute-taker',
] as const;
export type MemberRole = (typeof memberRoles)[number];
