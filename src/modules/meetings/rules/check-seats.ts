import { finding, type Finding } from './check-finding.ts';
import { placeOf, type CheckItem, type CheckReading, type Passage } from './check-reading.ts';
import { pattern, numberOfWord, quoted, sentences } from './check-words.ts';

const seats = pattern(
  'iu',
  String.raw`(?:sammensættes af|består af|bestående af|nedsættes med|bemandes med|`,
  String.raw`plads til)\s+(?:(\d{1,2}|\p{L}{2,6})\s?(?:-|–|til)\s?)?(\d{1,2}|`,
  String.raw`\p{L}{2,6})\s+(?:repræsentan|medlem|deltager|person|plads|fagperson)`,
);
const namesThemselves =
  /tilken\p{L}{0,14}givelse|tilkendegivet|deltagelse|indstillet|udpeget|meldt sig|stiller med/iu;
/** "Hjørring, Rebild og Thisted kommuner", or one with "Kommune". */
const municipalities =
  /((?:\p{Lu}\p{L}+(?:,\s+|\s+og\s+|\s+samt\s+))+\p{Lu}\p{L}+)\s+kommuner(?!\p{L})|(\p{Lu}\p{L}+)\s+Kommune(?!\p{L})/gu;

/** A group with a number of seats, and more municipalities named for it. Figures: seats at most, and names. */
export function seatsAndNames(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const wanted = seatsOf(item);
    if (!wanted) return [];
    const named = namedIn(item);
    if (named.names.length <= wanted.max || !named.passage) return [];
    const place = placeOf(reading, item, { passage: named.passage, words: named.names[0] ?? '' });
    const [count, names] = [named.names.length, named.names.join(', ')];
    const figures = {
      expression: `${count} − ${wanted.max}`,
      unit: 'seats' as const,
      expected: BigInt(wanted.max),
      stated: BigInt(count),
      difference: BigInt(wanted.max - count),
    };
    return [finding('seats-and-names', place, { facts: { seats: wanted.written, names, count }, figures })];
  });
}

function seatsOf({ passages }: CheckItem): { max: number; written: string } | undefined {
  for (const { text } of passages) {
    const match = seats.exec(text);
    const max = numberOfWord(match?.[2]?.toLowerCase() ?? '');
    if (!match || max === undefined || max === 0) continue;
    const written = match[1] === undefined ? String(match[2]) : `${match[1]}-${match[2]}`;
    return { max, written: quoted(written) };
  }
  return undefined;
}

function namedIn({ passages }: CheckItem): { names: string[]; passage: Passage | undefined } {
  const told = passages
    .filter(({ kind }) => kind === 'text' || kind === 'minutes')
    .flatMap((passage) =>
      sentences(passage.text)
        .filter(({ text }) => namesThemselves.test(text))
        .flatMap(({ text }) => [...text.slice(0, 2_000).matchAll(municipalities)])
        .map(([, list, single]) => ({ passage, names: namesOfList(list ?? single ?? '') })),
    );
  return { names: [...new Set(told.flatMap(({ names }) => names))], passage: told.at(-1)?.passage };
}

const namesOfList = (list: string): string[] => list.split(/,\s+|\s+og\s+|\s+samt\s+/u);
