/** How minutes, and the importer after them, name every municipality of the cooperation as one party. */
export const allMunicipalitiesNames: readonly string[] = [
  'alle',
  'alle kommuner',
  'alle kommunerne',
  'alle medlemmer',
  'kommunerne',
  'samtlige',
  'samtlige kommuner',
];

/** Whether a party as written is every municipality: what it reserves counts for each of them. */
export const isAllMunicipalities = (party: string | null): boolean =>
  allMunicipalitiesNames.includes((party ?? '').replace(/\s+/g, ' ').trim().toLowerCase());
