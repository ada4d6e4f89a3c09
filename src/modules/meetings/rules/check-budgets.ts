import { absolute, amountsIn, inKroner, type WrittenAmount } from './check-amounts.ts';
import { finding, type Finding } from './check-finding.ts';
import { findingsPerItemMax, placeOf, type CheckItem, type CheckReading } from './check-reading.ts';
import { rowsIn, type Row } from './check-tables.ts';
import { numberOfWord, plain, sentences, wordsOf } from './check-words.ts';

const frameWords =
  /(?:(?:inden\s?for|overholde|ramme(?:n)? på|loft på|må højst (?:koste|udgøre)|højst)[^.]{0,40})$/iu;
const totalWords = /(?:samlede? (?:udgifter?|budget)|(?:udgifter|budget) i\s?alt)/iu;

/** A budget that goes beyond the frame its own item says it must be kept within. The greatest total is told. */
export function budgetsOverFrames(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const text = item.figures.text.replaceAll(/(?<=\p{Ll})-[ \t]*\n\s*(?=\p{Ll})/gu, '');
    if (!/inden\s?for|overhold|ramme|loft|højst/iu.test(text)) return [];
    const runs = rowsIn(text);
    const frame = amountsIn(text).find(
      ({ at, isExact }) => isExact && frameWords.test(text.slice(Math.max(0, at - 70), at)),
    );
    const total = runs
      .flat()
      .filter(isGrandTotal)
      .map(({ cells }) => cells[0])
      .toSorted(byOre)
      .at(-1);
    if (!frame || !total || total.ore <= frame.ore) return [];
    const difference = total.ore - frame.ore;
    const facts = {
      frame: inKroner(frame.ore),
      total: inKroner(total.ore),
      difference: inKroner(difference),
    };
    const expression = `${facts.total} − ${facts.frame}`;
    const figures = {
      expression,
      unit: 'øre' as const,
      expected: frame.ore,
      stated: total.ore,
      difference: -difference,
    };
    const place = placeOf(reading, item, { passage: item.figures, words: total.written });
    return [finding('over-frame', place, { facts, figures })];
  });
}

const isGrandTotal = ({ label, cells }: Row): boolean => cells.length === 1 && totalWords.test(label);
const byOre = (one: WrittenAmount | undefined, other: WrittenAmount | undefined): number =>
  (one?.ore ?? 0n) < (other?.ore ?? 0n) ? -1 : 1;

const explains = /stigning\p{L}*\s+(?:i|på)\s+(\p{L}{3,40})[^.]{0,40}?(?:skyldes|består af|dækker)/iu;

/** "Stigning i lønudgift skyldes A og B": the parts must make up the rise of that row from one table to the next. */
export function partsOfRises(reading: CheckReading): Finding[] {
  return reading.items.flatMap((item) => {
    const text = item.figures.text;
    if (!/skyldes|består af|dækker/iu.test(text)) return [];
    const rows = rowsIn(text).flat();
    return sentences(text.replaceAll(/(?<=\p{Ll})-[ \t]*\n\s*(?=\p{Ll})/gu, ''))
      .flatMap(({ text: sentence }) => partsIn(reading, item, { sentence, rows }))
      .slice(0, findingsPerItemMax);
  });
}

function partsIn(
  reading: CheckReading,
  item: CheckItem,
  { sentence, rows }: { sentence: string; rows: readonly Row[] },
): Finding[] {
  const [, subject] = explains.exec(sentence) ?? [];
  const parts = amountsIn(sentence).filter(({ isRate }) => !isRate);
  const rise = subject === undefined ? undefined : riseOf(rows, subject);
  if (rise === undefined || parts.length < 2 || parts.some(({ isExact }) => !isExact)) return [];
  const expected = parts.reduce((sum, { ore }) => sum + ore, 0n);
  if (expected === rise) return [];
  const expression = parts.map(({ ore }) => inKroner(ore)).join(' + ');
  const difference = expected - rise;
  const facts = {
    expression,
    parts: inKroner(expected),
    rise: inKroner(rise),
    instead: multiplied(sentence, parts, rise),
  };
  const figures = { expression, unit: 'øre' as const, expected, stated: rise, difference };
  const place = placeOf(reading, item, { passage: item.figures, words: parts[0]?.written ?? '' });
  return [finding('parts-differ-from-rise', place, { facts, figures })];
}

const stemLength = 3;

/** The one rise between two rows of the same name that begin as the subject does ("løn"). */
function riseOf(rows: readonly Row[], subject: string): bigint | undefined {
  const stem = subject.toLowerCase().slice(0, stemLength);
  const byName = new Map<string, bigint[]>();
  for (const { label, cells } of rows) {
    const name = wordsOf(label.split('\n').at(-1) ?? '').find((word) => word.startsWith(stem));
    const ore = cells[0]?.ore;
    if (name === undefined || ore === undefined) continue;
    const key = name.replace(/\d+$/, '');
    byName.set(key, [...(byName.get(key) ?? []), ore]);
  }
  const rises = [...byName.values()].flatMap(([first, second]) =>
    first !== undefined && second !== undefined && second !== first ? [second - first] : [],
  );
  return rises.length === 1 && rises[0] !== undefined ? absolute(rises[0]) : undefined;
}

/** "2 mdr. vikar til 55.000" may mean twice; the reading that would fit is told beside. */
function multiplied(sentence: string, parts: readonly WrittenAmount[], rise: bigint): string {
  for (const part of parts) {
    const before = plain(sentence.slice(Math.max(0, part.at - 40), part.at));
    const count = /(?<!\S)(\d{1,2}|\p{L}{2,6}) (?:mdr|måneder|stk|gange|uger|år|medarbejdere)/u.exec(
      before,
    )?.[1];
    const times = numberOfWord(count ?? '');
    if (times === undefined) continue;
    const rest = parts.filter((other) => other !== part);
    const sum = rest.reduce((total, { ore }) => total + ore, part.ore * BigInt(times));
    const others = rest.map(({ ore }) => ` + ${inKroner(ore)}`).join('');
    if (sum === rise) return `${times} × ${inKroner(part.ore)}${others} = ${inKroner(sum)}`;
  }
  return '';
}
