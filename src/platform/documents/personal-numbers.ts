import { cprFindings } from '../../kernel/cpr.ts';
import type { Language } from '../../kernel/language.ts';

/** Where in a document a text stands. All but the lines are places that its pages do not show. */
export const textPlaces = {
  line: { da: 'linje', en: 'line' },
  hidden: { da: 'skjult tekst', en: 'hidden text' },
  deleted: { da: 'slettet tekst (ændringssporing)', en: 'deleted text (tracked changes)' },
  comment: { da: 'en kommentar', en: 'a comment' },
  header: { da: 'sidehoved eller sidefod', en: 'a header or footer' },
  note: { da: 'en fodnote eller slutnote', en: 'a footnote or endnote' },
  properties: { da: 'dokumentets egenskaber', en: 'the document’s properties' },
  part: { da: 'en skjult del af dokumentet', en: 'a hidden part of the document' },
  page: { da: 'skjult eller skrå tekst på side', en: 'hidden or slanted text on page' },
  annotation: { da: 'en note eller et felt på side', en: 'a note or field on page' },
  outline: { da: 'bogmærkerne', en: 'the bookmarks' },
  attachment: { da: 'en vedhæftet fil', en: 'an attached file' },
  field: { da: 'filens felter', en: 'the file’s fields' },
  bytes: { da: 'filens indhold', en: 'the content of the file' },
} as const satisfies Record<string, Record<Language, string>>;

export type PlaceKind = keyof typeof textPlaces;

/** Texts of one place. Lines count from 1, or from `from` (a page's number, where the place is a page). */
export type SeenText = { kind: PlaceKind; texts: readonly string[]; from?: number };
/** Told of every text of a document while it is read, whatever becomes of the reading. */
export type SeeText = (seen: SeenText) => void;
/** A place without its text: what may be stored and shown, as "comment" or "line:12". */
export type PlaceCode = PlaceKind | `${PlaceKind}:${number}`;

export type PersonalNumbers = { certain: PlaceCode[]; doubtful: PlaceCode[] };

const placesMax = 20;

/** Where personal numbers stand in what was seen, by the one rule of `kernel/cpr.ts`; never the numbers. */
export function personalNumbersIn(seen: readonly SeenText[]): PersonalNumbers {
  const places = { certain: new Set<PlaceCode>(), doubtful: new Set<PlaceCode>() };
  const known = new Set<string>();
  // These hold the whole file once more, so they come last: what its lines showed is no news there.
  const isWhole = ({ kind }: SeenText): boolean => kind === 'hidden' || kind === 'field';
  const ordered = [...seen.filter((one) => !isWhole(one)), ...seen.filter(isWhole)];
  for (const one of ordered)
    for (const { digits, certainty, place } of numbersOf(one)) {
      if (isWhole(one) && known.has(digits)) continue;
      known.add(digits);
      places[certainty].add(place);
    }
  const first = (found: Set<PlaceCode>): PlaceCode[] => [...found].slice(0, placesMax);
  for (const place of places.certain) places.doubtful.delete(place);
  return { certain: first(places.certain), doubtful: first(places.doubtful) };
}

const numbersOf = ({ kind, texts, from }: SeenText) =>
  texts.flatMap((text, index) =>
    numbersAt(texts[index - 1], text).map((found) => ({ ...found, place: placeCode(kind, index, from) })),
  );

function placeCode(kind: PlaceKind, index: number, from: number | undefined): PlaceCode {
  if (kind === 'line') return `line:${index + 1}`;
  return from === undefined ? kind : `${kind}:${from}`;
}

const mayHold = /\p{Nd}{6}/u;
const endsOpen = /(?:\p{Nd}{6}\s*\p{Pd}?|cpr|nummer|num|nr|no)[\s.:\p{Pd}]*$/iu;
const reach = 40;

type Found = { digits: string; certainty: 'certain' | 'doubtful' };

/** The numbers of a line, and those that a line end parts from their label or in two. */
function numbersAt(before: string | undefined, text: string): Found[] {
  const own = mayHold.test(text) ? foundIn(text) : [];
  if (before === undefined || !endsOpen.test(before.slice(-reach)) || !/^\s*[\p{Pd}\p{Nd}]/u.test(text))
    return own;
  const end = before.trimEnd().slice(-reach);
  const parted = foundIn(`${end} ${text.trimStart().slice(0, reach)}`, end.length);
  return [...parted.filter(({ certainty }) => certainty === 'certain'), ...own];
}

const foundIn = (text: string, reaching = 0): Found[] =>
  cprFindings(text)
    .filter(({ at, length }) => at + length > reaching)
    .map(({ at, length, certainty }) => ({
      digits: text.slice(at, at + length).replaceAll(/\P{Nd}/gu, ''),
      certainty,
    }));

/** The places in words: "linje 12, en kommentar". What is no place is left out. */
export function placesInWords(codes: readonly string[], language: Language): string {
  const words = new Map<string, Record<Language, string>>(Object.entries(textPlaces));
  const shown = codes.flatMap((code) => {
    const [kind = '', number] = code.split(':');
    const word = words.get(kind)?.[language];
    return word === undefined ? [] : [number === undefined ? word : `${word} ${number}`];
  });
  return [...new Set(shown)].join(', ');
}

const doubtMark = 'cpr-maybe:';

/** How a place that somebody must look at stands among a document's notes. */
export const doubtNote = (place: PlaceCode): `cpr-maybe:${PlaceCode}` => `${doubtMark}${place}`;

/** The places among the notes where digits may be a personal number. */
export const doubtsOf = (notes: readonly string[]): string[] =>
  notes.filter((note) => note.startsWith(doubtMark)).map((note) => note.slice(doubtMark.length));
