import { finding, type Finding } from './check-finding.ts';
import {
  findingsPerItemMax,
  placeOf,
  type CheckItem,
  type CheckReading,
  type Passage,
} from './check-reading.ts';
import { passagesOf } from './check-uses.ts';
import { pattern, plain, quoted, sharesStem, stems } from './check-words.ts';

type Listed = { readonly item: CheckItem; readonly number: string; readonly passage: Passage };
/** `around` is what stands on either side of the mention. */
type Mentioned = Listed & { readonly words: string; readonly around: string };
type Appendices = {
  readonly listed: ReadonlyMap<string, readonly Listed[]>;
  readonly mentioned: readonly Mentioned[];
};

/**
 * Appendix numbers: one number listed at two items, a hole in the series, a number the text points to that is listed
 * elsewhere or nowhere, an appendix nobody mentions. Only numbered appendices are looked at.
 */
export function appendixNumbers(reading: CheckReading): Finding[] {
  const appendices = appendicesOf(reading);
  if (appendices.listed.size === 0) return [];
  return [
    ...numbersTwice(reading, appendices),
    ...numbersMissing(reading, appendices),
    ...unresolved(reading, appendices),
    ...notMentioned(reading, appendices),
  ];
}

function appendicesOf({ items }: CheckReading): Appendices {
  const all = passagesOf(items);
  const listed = all.flatMap(({ item, passage }) =>
    passage.kind === 'appendix' && passage.label !== null
      ? [{ item, number: passage.label.toLowerCase(), passage }]
      : [],
  );
  const spoken = all.filter(({ passage }) => passage.kind !== 'appendix' && passage.kind !== 'title');
  return {
    listed: Map.groupBy(listed, ({ number }) => number),
    mentioned: spoken.flatMap(({ item, passage }) => mentionsIn(item, passage)),
  };
}

const mention = pattern(
  'giu',
  String.raw`(?<!\p{L})bilag(?:ene)?\s+(?:nr\.?\s{0,2})?((?:\d{1,3}[a-z]?(?!\p{L}|`,
  String.raw`\.\d))(?:(?:\s{0,2},\s{0,2}|\s+(?:og|samt|eller|til)\s+|`,
  String.raw`\s?[-–]\s?)\d{1,3}[a-z]?(?![\p{L}.]\S))*)`,
);
/** "bilag 3 til rammeaftalen" is somebody else's appendix. */
const elsewhere = pattern(
  'iu',
  String.raw`^\s{0,2}(?:til|i|af|fra)\s+(?:\p{L}+\s)?\p{L}*(?:aftale|lov|bekendtgørelse|`,
  String.raw`vejledning|cirkulære|referat|dagsorden|regulativ|kommissori)`,
);

function mentionsIn(item: CheckItem, passage: Passage): Mentioned[] {
  return [...passage.text.matchAll(mention)].flatMap((match) => {
    const after = passage.text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    if (elsewhere.test(after)) return [];
    const words = match[0].replaceAll(/\s+/g, ' ');
    const around = passage.text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30);
    return numbersIn(match[1] ?? '').map((number) => ({ item, number, passage, words, around }));
  });
}

const rangeMax = 20;
const placesMax = 50;

/** "1, 2 og 4" and "1-3" as the numbers they name. */
function numbersIn(words: string): string[] {
  const range = /^(\d{1,3})\s?(?:[-–]|til)\s?(\d{1,3})$/.exec(words.replaceAll(/\s+til\s+/g, '-'));
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (range && to >= from && to - from <= rangeMax)
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return words.toLowerCase().match(/\d{1,3}[a-z]?/g) ?? [];
}

function numbersTwice(reading: CheckReading, { listed }: Appendices): Finding[] {
  return [...listed].flatMap(([number, places]) => {
    const [first, ...others] = places;
    const other = others.find(({ passage }) => plain(passage.text) !== plain(first?.passage.text ?? ''));
    if (!first || !other) return [];
    const items = [...new Set(places.map(({ item }) => String(item.name)))].join(', ');
    const place = placeOf(reading, other.item, { passage: other.passage });
    return [finding('appendix-number-twice', place, { facts: { number, items } })];
  });
}

/**
 * Holes in a series that starts at 1 and goes on after the hole. A number that the text itself mentions is told of
 * there.
 */
function numbersMissing(reading: CheckReading, { listed, mentioned }: Appendices): Finding[] {
  const numbers = new Set([...listed.keys()].filter((number) => /^\d+$/.test(number)).map(Number));
  const last = Math.max(...numbers);
  if (!numbers.has(1) || last > numbers.size * 2) return [];
  const said = new Set(mentioned.map(({ number }) => number));
  const holes = Array.from({ length: last }, (_, at) => at + 1).filter(
    (number) => !numbers.has(number) && !said.has(String(number)),
  );
  return holes.slice(0, findingsPerItemMax).map((number) => {
    const next = listed.get(String(number + 1))?.[0];
    const place = next ? placeOf(reading, next.item, { passage: next.passage }) : { item: null, lines: [] };
    return finding('appendix-number-missing', place, { facts: { number: String(number) } });
  });
}

/** What the text points to: at another item only, or nowhere. Told once for each number and item. */
function unresolved(reading: CheckReading, { listed, mentioned }: Appendices): Finding[] {
  const told = new Set<string>();
  return mentioned.flatMap(({ item, number, passage, words, around }): Finding[] => {
    const places = (listed.get(number) ?? []).slice(0, placesMax);
    const key = `${item.index} ${number}`;
    if (told.has(key) || isOwn(item, number)) return [];
    told.add(key);
    if (namesItem(around, places)) return [];
    const place = placeOf(reading, item, { passage, words });
    if (places.length === 0) return [finding('appendix-not-listed', place, { facts: { number } })];
    const listedIn = places.map((one) => String(one.item.name)).join(', ');
    const listedHere = item.item.appendices.flatMap((appendix) => appendix.number ?? []).join(', ');
    return [finding('appendix-elsewhere', place, { facts: { number, listedIn, listedHere } })];
  });
}

const isOwn = ({ item }: CheckItem, number: string): boolean =>
  item.appendices.some((appendix) => appendix.number?.toLowerCase() === number);

/** "bilag 2 under punkt 4" says itself where the appendix is. */
const namesItem = (around: string, places: readonly Listed[]): boolean =>
  places.some(({ item }) => new RegExp(`punkt ${item.name}(?!\\d)`, 'iu').test(around));

/** Neither its number nor a word of its title is in the text or the recommendations of its item. */
function notMentioned(reading: CheckReading, { listed, mentioned }: Appendices): Finding[] {
  const said = new Set(mentioned.map(({ item, number }) => `${item.index} ${number}`));
  return [...listed.values()].flat().flatMap(({ item, number, passage }) => {
    if (said.has(`${item.index} ${number}`)) return [];
    const words = stems(passage.text);
    const spoken = item.passages.filter(({ kind }) => kind === 'text' || kind === 'recommendation');
    if (words.size === 0 || spoken.length === 0) return [];
    if (spoken.some(({ text }) => sharesStem(words, text))) return [];
    const facts = { appendix: quoted(`Bilag ${number}: ${passage.text}`) };
    return [finding('appendix-not-mentioned', placeOf(reading, item, { passage }), { facts })];
  });
}
