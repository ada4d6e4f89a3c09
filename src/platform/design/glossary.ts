import type { Language } from '../../kernel/language.ts';
import { da, type TermKey } from './glossary.da.ts';
import { en } from './glossary.en.ts';

export type { TermKey } from './glossary.da.ts';

/** The words of the field with their explanations, in both languages. */
export const glossary = { da, en };

/** Where a word has its meaning from, if from a law or an agreement. Names of laws are Danish in both languages. */
export const termSources: Readonly<Partial<Record<TermKey, Readonly<Record<Language, string>>>>> = {
  rammeaftale: {
    da: 'Lov om social service § 6 og barnets lov § 173; bekendtgørelsen om rammeaftaler',
    en: 'Lov om social service § 6 and barnets lov § 173; the order on framework agreements',
  },
  styringsaftale: {
    da: 'Bekendtgørelsen om rammeaftaler; den enkelte regions aftale',
    en: 'The order on framework agreements; the agreement of each region',
  },
  udviklingsstrategi: {
    da: 'Bekendtgørelsen om rammeaftaler; den enkelte regions aftale',
    en: 'The order on framework agreements; the agreement of each region',
  },
  takst: {
    da: 'Lov om social service § 174 og barnets lov § 195',
    en: 'Lov om social service § 174 and barnets lov § 195',
  },
  tilbudsportalen: { da: 'Lov om social service § 14', en: 'Lov om social service § 14' },
  'central-udmelding': { da: 'Lov om social service § 13 b', en: 'Lov om social service § 13 b' },
  'objektiv-finansiering': { da: 'Styringsaftalen', en: 'The management agreement' },
  'forstaerket-samarbejde': { da: 'Rammeaftalen for Nordjylland', en: 'The agreement of North Jutland' },
  fu: { da: 'Mandat fra DAS', en: 'Mandate given by DAS' },
};

/** Where a word is met: the pages, by the key of their help. */
export const termUses: Readonly<Partial<Record<TermKey, readonly string[]>>> = {
  afvisning: ['moeder'],
  beslutning: ['beslutninger', 'soegning'],
  beslutningsret: ['beslutningsret'],
  bilag: ['moeder', 'soegning'],
  dagsorden: ['moeder', 'indlaesning'],
  das: ['fora', 'moeder'],
  delegation: ['delegationer'],
  driftsherre: ['organisationer'],
  ekspertpanel: ['fora'],
  forbehold: ['beslutninger', 'organisationer'],
  formalia: ['beslutninger'],
  forum: ['fora', 'moeder'],
  fu: ['fora'],
  fund: ['moeder'],
  haendelseslog: ['haendelseslog'],
  handling: ['moeder'],
  'i-bero': ['fora'],
  indstilling: ['moeder'],
  kdk: ['fora'],
  kkr: ['fora'],
  kladde: ['indlaesning'],
  kommissorium: ['fora'],
  'kommunal-del': ['moeder'],
  kontaktperson: ['fora', 'kontaktpersoner'],
  kontrol: ['moeder', 'indlaesning'],
  'lukket-punkt': ['moeder'],
  mindretalsudtalelse: ['beslutninger'],
  noegle: ['api-noegler'],
  plads: ['rettigheder', 'mine-rettigheder'],
  punkt: ['moeder'],
  referat: ['moeder', 'indlaesning'],
  sag: ['sager', 'beslutninger'],
  sammendrag: ['foelger'],
  socdir: ['fora', 'moeder'],
  stedfortraeder: ['stedfortraedere'],
  stikproeve: ['stikproever'],
  suppleant: ['fora'],
  totrinslogin: ['min-konto'],
  tvivl: ['indlaesning'],
  udbakke: ['post'],
  udfald: ['beslutninger', 'moeder'],
  udpegning: ['brugere'],
};

export const termKeys = Object.keys(da) as TermKey[];

const endings: Readonly<Record<Language, string>> = {
  da: 'er|en|et|ene|erne|e|n|t|r|ne|s|ers|ens',
  en: 's|es',
};

export type TermPart = string | { readonly key: TermKey; readonly words: string };

/** A text cut so that the first appearance of each of these words stands alone, in the inflection it is written in. */
export function termParts(text: string, keys: readonly TermKey[], language: Language): TermPart[] {
  const found = keys
    .flatMap((key) => firstOf(text, key, language))
    .toSorted((one, other) => one.from - other.from || other.words.length - one.words.length);
  const parts: TermPart[] = [];
  let at = 0;
  for (const { from, key, words } of found) {
    if (from < at) continue; // inside one that was taken
    parts.push(text.slice(at, from), { key, words });
    at = from + words.length;
  }
  return [...parts, text.slice(at)].filter((part) => part !== '');
}

function firstOf(text: string, key: TermKey, language: Language) {
  const match = patternOf(key, language).exec(text);
  return match ? [{ key, from: match.index, words: match[0] }] : [];
}

/** Made once each: to make a pattern costs more than to look for it. */
function patternOf(key: TermKey, language: Language): RegExp {
  const known = patterns.get(`${language} ${key}`);
  if (known) return known;
  const { word, forms = [] } = glossary[language][key];
  const written = [`${word}(?:${endings[language]})?`, ...forms].toSorted((a, b) => b.length - a.length);
  const made = new RegExp(`(?<![\\p{L}\\d])(?:${written.join('|')})(?![\\p{L}\\d])`, 'iu');
  patterns.set(`${language} ${key}`, made);
  return made;
}
const patterns = new Map<string, RegExp>();
