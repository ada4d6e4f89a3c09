import type { KnownNames } from './meeting-record.ts';
import { oneBlank, regex, words } from './text-line.ts';

const written = regex(
  'gu',
  String.raw`(?<!\p{L})((?:\p{Lu}[\p{L}-]+)(?: og \p{Lu}[\p{L}-]+| \p{Lu}[\p{L}-]+)?(?:, \p{Lu}`,
  String.raw`[\p{L}-]+)*)\s+[Kk]ommune(?:r|s|n)?(?!\p{L})`,
);

/** Words in the place of a name at the start of a sentence: "Alle kommuner", "Flere kommuner". */
const countWords = words(
  'alle|flere|nogle|enkelte|begge|de|disse|hver|ingen|mange|øvrige|andre|to|tre|fire|fem|seks|syv|otte' +
    '|ni|ti|elleve|en|én|nordjyske|samtlige|enkelt|denne|både|egen|hvilken|vores',
);

/** Full names of the municipalities a sentence names; "alle kommuner" when all are meant. */
export function municipalitiesIn(text: string, known: KnownNames): string[] {
  const found: { at: number; name: string }[] = [];
  const short = shortNames(known);
  for (const match of text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}[\p{L}-]+/gu)) {
    const name = short.get(match[0].toLowerCase()) ?? short.get(match[0].toLowerCase().replace(/s$/u, ''));
    if (name) found.push({ at: match.index, name });
  }
  if (found.length === 0) {
    for (const match of text.matchAll(written)) {
      const names = (match[1] ?? '').split(/,\s*|\s+og\s+/u).filter((name) => !countWords.test(name));
      found.push(...names.map((name) => ({ at: match.index, name: `${oneBlank(name)} Kommune` })));
    }
  }
  if (
    found.length === 0 &&
    /(?<!\p{L})(?:alle(?: kommuner)?|samtlige kommuner|kommunerne)(?!\p{L})/iu.test(text)
  )
    return ['alle kommuner'];
  return [...new Set(found.sort((a, b) => a.at - b.at).map((one) => one.name))];
}

const namesOf = new WeakMap<KnownNames, Map<string, string>>();

/** First word of each municipality's names, in lower case, to its full name. */
function shortNames(known: KnownNames): Map<string, string> {
  const ready = namesOf.get(known);
  if (ready) return ready;
  const names = new Map<string, string>();
  for (const organisation of known.organisations) {
    if (organisation.side !== 'municipal' || !organisation.name.endsWith(' Kommune')) continue;
    for (const name of [organisation.name, ...organisation.aliases])
      names.set(name.replace(/ Kommune$/u, '').toLowerCase(), organisation.name);
  }
  namesOf.set(known, names);
  return names;
}
