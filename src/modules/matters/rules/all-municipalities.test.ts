import { expect, test } from 'vitest';
import { allMunicipalitiesNames, isAllMunicipalities } from './all-municipalities.ts';

test.each(['alle kommuner', 'Alle kommuner', ' Samtlige\n kommuner ', 'Kommunerne', 'ALLE'])(
  '"%s" is every municipality',
  (party) => expect(isAllMunicipalities(party)).toBe(true),
);

test.each([null, '', 'alle kommuner undtagen Hjørring', 'flere kommuner', 'Rebild Kommune', 'kommuner'])(
  '"%s" is not',
  (party) => expect(isAllMunicipalities(party)).toBe(false),
);

test('the names are written as they are compared', () => {
  for (const name of allMunicipalitiesNames) expect(isAllMunicipalities(name)).toBe(true);
});
