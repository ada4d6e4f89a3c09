/** The classes of people the matrix speaks of. Those of the demo world by key; the rest are invented here. */
export const roleClasses = {
  no: 'nobody: has not signed in',
  di: 'disabled: was a member of DAS and is deactivated, with a login that was good',
  re: 'reader: an organisation of users, no seat',
  gu: 'guest of one item: closed, in the municipal part, of a meeting for the body alone',
  op: 'operator of an offer, on the municipal side',
  co: 'contact person for DAS of a municipality',
  me: 'member of DAS for a municipality',
  rg: 'member of DAS for the region',
  ot: 'member of another body, for a municipality',
  de: 'deputy in DAS for a municipality',
  pa: 'member of the panel of experts',
  po: 'politician, member of KKR',
  ap: 'approves the tariffs of a municipality',
  tr: 'reports the tariffs of a municipality',
  au: 'auditor, from KL',
  ad: 'administrator, from the region',
  se: 'secretariat',
} as const;
export type RoleClass = keyof typeof roleClasses;
export const roleCodes = Object.keys(roleClasses) as RoleClass[];

/** Keys of the demo's persons. */
export const demoPersonOf = {
  re: 'jonas-brink',
  op: 'niels-hald',
  co: 'tove-linnet',
  me: 'birgitte-holm',
  rg: 'ole-winther',
  de: 'palle-toft',
  pa: 'gerda-vang',
  po: 'hanne-lund',
  ap: 'karsten-friis',
  tr: 'signe-bach',
  au: 'vibeke-kjaer',
  se: 'asger-juul',
} as const satisfies Partial<Record<RoleClass, string>>;

type Invented = {
  readonly key: string;
  readonly name: string;
  readonly organisation: string;
  readonly body?: string;
  readonly appointment?: string;
};
export const inventedPersonOf = {
  di: { key: 'ditte-dam', name: 'Ditte Dam', organisation: 'hjoerring', body: 'das' },
  gu: { key: 'gustav-gran', name: 'Gustav Gran', organisation: 'dh-nordjylland' },
  ot: { key: 'otto-odde', name: 'Otto Odde', organisation: 'thisted', body: 'udviklingsstrategigruppen' },
  ad: { key: 'adda-aas', name: 'Adda Aas', organisation: 'region-nordjylland', appointment: 'administrator' },
} as const satisfies Partial<Record<RoleClass, Invented>>;

export const personKeyOf = (code: Exclude<RoleClass, 'no'>): string =>
  code in inventedPersonOf
    ? inventedPersonOf[code as keyof typeof inventedPersonOf].key
    : demoPersonOf[code as keyof typeof demoPersonOf];
