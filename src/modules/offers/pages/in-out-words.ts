import type { Language } from '../../../kernel/language.ts';
import type { InOut, LeavingOffer, LinkedOffer } from '../rules/in-out.ts';
import { inOutTexts } from '../text-in-out.ts';
import { offerTexts } from '../text.ts';
import type { InOutReport } from './in-out.page.tsx';
import { basisShort } from './offer-words.ts';

/** "Kirketoften (udvidet § 85)": what was noted of the service, else its paragraphs. */
export function linkInWords({ name, note, bases }: Pick<LinkedOffer, 'name' | 'note' | 'bases'>): string {
  const about = note === '' ? bases.map(basisShort).join(', ') : note;
  return about === '' ? name : `${name} (${about})`;
}

/** What comes instead, in one cell. */
export function replacementInWords({ way, replacedBy }: LeavingOffer, language: Language): string {
  const names = replacedBy.map(linkInWords).join('; ');
  const word = inOutTexts[language].ways[way];
  if (way === 'replaced') return names;
  return names === '' ? word : `${word} ${names}`;
}

/** Why it left, in the overview's word and the operator's own. */
export function remarkInWords({ cause, remark }: LeavingOffer, language: Language): string {
  const word = cause === '' ? '' : offerTexts[language].causes[cause];
  return [word, remark].filter((part) => part !== '').join('. ');
}

export const placesInWords = (
  places: number | null,
  language: Language,
  shown: (places: number, language: Language) => string,
): string => (places === null ? inOutTexts[language].unknownPlaces : shown(places, language));

/** What the item says: the table of what leaves, and the names of what is new. In Danish, as agendas are. */
export function inOutReport({ year, leaving, entering }: InOut): InOutReport {
  const text = inOutTexts.da;
  const names = entering.map(({ name, operator }) => `${name} (${operator.name})`).join(', ');
  const lines = [
    text.intro(year),
    text.lead(leaving.length, entering.length),
    ...(names === '' ? [] : [text.enteringLine(names)]),
  ];
  const rows = leaving.map((one) => [
    one.operator.name,
    linkInWords({ ...one, note: '' }),
    replacementInWords(one, 'da'),
    remarkInWords(one, 'da'),
  ]);
  const header = [text.municipality, text.offer, text.replacedBy, text.remark];
  return { text: lines.join('\n\n'), figures: { header, rows } };
}
