/** How sure a sign-in is of who came: the levels of the Danish standard for identity assurance (NSIS), lowest first. */
export const assuranceLevels = ['low', 'substantial', 'high'] as const;
export type Assurance = (typeof assuranceLevels)[number];

/** Whether a sign-in at one level will do where another is demanded. */
export const meetsAssurance = (has: Assurance, demanded: Assurance): boolean =>
  assuranceLevels.indexOf(has) >= assuranceLevels.indexOf(demanded);
