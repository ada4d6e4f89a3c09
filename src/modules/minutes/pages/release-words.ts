import type { Language } from '../../../kernel/language.ts';
import type { ItemView, MeetingHead } from '../../meetings/index.ts';
import { releaseTexts } from '../text-release.ts';

/** Who will read the item: the narrowest wall first, and that whoever is disqualified does not. */
export function whoReadsLines(
  { audience, bodyShortName }: Pick<MeetingHead, 'audience' | 'bodyShortName'>,
  { closed, municipalOnly }: Pick<ItemView, 'closed' | 'municipalOnly'>,
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
