import type { Reader } from '../../../platform/database.ts';
import { basisInWords, basisShort } from '../pages/offer-words.ts';
import { legalBases } from '../parameters/legal-bases.ts';
import { offerOrganisations } from '../queries/organisations.ts';
import type { ImportWords } from '../rules/import-rows.ts';
import { allTargetGroups, coverages, operatorKinds, serviceKinds } from '../rules/vocabulary.ts';
import { da } from '../text.da.ts';

/** The words a file may use. Files are Danish, whatever language the page is read in. */
export async function importWords(db: Reader): Promise<ImportWords> {
  const { operators, municipalities } = await offerOrganisations(db);
  return { organisations: operators, municipalities, ...fileWords };
}

export const fileWords = {
  operatorKinds: operatorKinds.map((code) => ({ code, words: [da.operatorKinds[code]] })),
  coverages: coverages.map((code) => ({ code, words: [da.record.coverages[code]] })),
  kinds: serviceKinds.map((code) => ({ code, words: [da.serviceKinds[code]] })),
  bases: legalBases.map(({ key }) => ({ code: key, words: [basisShort(key), basisInWords(key, 'da')] })),
  groups: allTargetGroups.map((code) => ({ code, words: [da.targetGroups[code]] })),
};

/** What each code and each id of an organisation is called. */
export function namesOf({ organisations, municipalities, ...vocabulary }: ImportWords): Map<string, string> {
  const coded = Object.values(vocabulary).flatMap((words) =>
    words.map(({ code, words: [first = code] }) => [code, first] as const),
  );
  return new Map([
    ...coded,
    ...[...organisations, ...municipalities].map(({ id, name }) => [id, name] as const),
  ]);
}
