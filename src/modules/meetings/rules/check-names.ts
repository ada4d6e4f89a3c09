import { finding, type Finding } from './check-finding.ts';
import { nearIndex, nearTo } from './check-near-words.ts';
import { placeOf, type CheckItem, type CheckReading, type Passage } from './check-reading.ts';
import { passagesOf, usesOf, type Use } from './check-uses.ts';
import { plain } from './check-words.ts';

const bodyWord =
  /(?<![\p{L}\d])\p{Lu}\p{L}{4,60}?(?:gruppe|panel|udvalg|kreds|råd|forum|sekretariat)(?:n|en|et|ene)?(?![\p{L}\d])/gu;
const ending = /(?:gruppe|panel|udvalg|kreds|råd|forum|sekretariat)(?:n|en|et|ene)?$/iu;
const partMin = 6;

/**
 * A body named in two ways: a part left out ("Udviklingsgruppen" beside "Udviklingsstrategigruppen"), a letter wrong,
 * or an alias in the register where the document otherwise uses the name.
 */
export function bodyNames(reading: CheckReading): Finding[] {
  const uses = usesOf(reading, bodyWord);
  const words = [...uses.keys()];
  const index = nearIndex(words);
  const byEnding = Map.groupBy(words, (word) => ending.exec(word)?.[0] ?? '');
  return [...uses].flatMap(([word, use]) => {
    const rivals = [
      ...nearTo(index, word).filter((other) => base(other) !== base(word)),
      ...shortened(word, byEnding.get(ending.exec(word)?.[0] ?? '') ?? []),
    ];
    const usual = rivals
      .map((other) => uses.get(other))
      .find((other) => other !== undefined && (other.count > use.count || isLonger(other, use)));
    if (!usual) return [];
    const place = placeOf(reading, use.item, { passage: use.passage, words: use.written });
    const facts = { written: use.written, usual: usual.written };
    return [finding('body-name-differs', place, { facts })];
  });
}

/** The name without its ending for the definite form. */
const base = (word: string): string => word.replace(/(?:ene|en|et|e|n)$/u, '');
const isLonger = (one: Use, other: Use): boolean =>
  one.count === other.count && one.written.length > other.written.length;
const rivalsMax = 200;

/** Names that hold the whole of a shorter one with something put in: its first letters, and its ending. */
function shortened(word: string, sameEnding: readonly string[]): string[] {
  const stem = word.replace(ending, '').replace(/s$/u, '');
  if (stem.length < partMin) return [];
  return sameEnding
    .slice(0, rivalsMax)
    .filter((other) => other !== word && other.length > word.length + 3 && other.startsWith(stem));
}

const findingsMax = 20;

/** A name in the text that is one letter away from the name of a person of the meeting. */
export function personNames(reading: CheckReading): Finding[] {
  const known = new Map(namesOf(reading).map((name) => [plain(name), name]));
  const index = nearIndex(known.keys());
  const written = new Map<string, { item: CheckItem; passage: Passage }>();
  for (const { item, passage } of passagesOf(reading.items))
    for (const name of fullNames(passage.text)) if (!written.has(name)) written.set(name, { item, passage });
  return [...written]
    .flatMap(([name, { item, passage }]) => {
      const usual = personMeant(plain(name), known, index);
      if (usual === undefined) return [];
      const place = placeOf(reading, item, { passage, words: name });
      return [finding('person-name-differs', place, { facts: { written: name, usual } })];
    })
    .slice(0, findingsMax);
}

const namesOf = ({ meeting, items }: CheckReading): string[] => [
  ...meeting.attendances.map(({ name }) => name),
  ...items.flatMap(({ item }) =>
    item.presenter && / /.test(item.presenter.name) ? [item.presenter.name] : [],
  ),
];

/** Every two and three words with capitals that stand together. */
function fullNames(text: string): string[] {
  const runs = text.match(/\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){1,4}/gu) ?? [];
  return runs.flatMap((run) => {
    const words = run.split(' ');
    return words.flatMap((_, at) => [2, 3].map((count) => words.slice(at, at + count).join(' ')));
  });
}

/**
 * A genitive s is no slip, nor is a name somebody else of the meeting has; the first letters of both names must be
 * right.
 */
function personMeant(
  written: string,
  known: ReadonlyMap<string, string>,
  index: ReturnType<typeof nearIndex>,
): string | undefined {
  if (written.length < 8 || !written.includes(' ')) return undefined;
  if (known.has(written) || known.has(written.replace(/'?s$/u, ''))) return undefined;
  const meant = nearTo(index, written).find(
    (other) => initials(other) === initials(written) && other !== `${written}s` && written !== `${other}s`,
  );
  return meant === undefined ? undefined : known.get(meant);
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
