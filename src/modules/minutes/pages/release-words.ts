import type { Language } from '../../../kernel/language.ts';
import type { ReleasePlace } from '../rules/release-views.ts';
import { releaseTexts } from '../text-release.ts';

type Walls = { readonly closed: boolean; readonly municipalOnly: boolean };

/** Who will read the item: the narrowest wall first, and that whoever is disqualified does not. */
export function whoReadsLines(
  { audience, bodyShortName }: Pick<ReleasePlace, 'audience' | 'bodyShortName'>,
  { closed, municipalOnly }: Walls,
  language: Language,
): string[] {
  const text = releaseTexts[language];
  return [
    ...(closed ? [text.closed(bodyShortName)] : []),
    ...(municipalOnly ? [text.municipal] : []),
    ...(closed ? [] : [text.audiences[audience](bodyShortName)]),
    text.disqualified,
  ];
}
