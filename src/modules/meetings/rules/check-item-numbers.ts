import { finding, type Finding } from './check-finding.ts';
import {
  findingsPerItemMax,
  passagesOfKind,
  placeOf,
  type CheckItem,
  type CheckReading,
} from './check-reading.ts';
import { plain } from './check-words.ts';

/** Numbers of items: one used twice, a hole that no closed item explains, a reference to a number that is not there. */
export function itemNumbers(reading: CheckReading): Finding[] {
  return [...numbersTwice(reading), ...numbersMissing(reading), ...references(reading)];
}

const titlePlace = (reading: CheckReading, item: CheckItem) =>
  placeOf(reading, item, { passage: item.passages[0] ?? { lines: item.item.lines } });

/** Numbering that starts again in another section is a way of numbering, not a mistake. */
function numbersTwice(reading: CheckReading): Finding[] {
  const seen = new Set<string>();
  return reading.items.flatMap((item) => {
    const { number, sectionIndex } = item.item;
    if (number === null) return [];
    const key = `${sectionIndex ?? ''} ${plain(number)}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [finding('item-number-twice', titlePlace(reading, item), { facts: { number } })] : [];
  });
}

const holeMax = 5;

function numbersMissing(reading: CheckReading): Finding[] {
  const numbered = reading.items.filter(({ item }) => /^\d{1,4}$/.test(item.number ?? ''));
  const hidden =
    reading.items.some(({ item }) => item.closed) || saysClosed(reading.surroundings.sourceLines);
  if (hidden || numbered.length < reading.items.length) return [];
  const numbers = new Set(numbered.map(({ item }) => Number(item.number)));
  const found = numbered.flatMap((item, at) => {
    const [before, own] = [Number(numbered[at - 1]?.item.number), Number(item.item.number)];
    if (!(own > before + 1 && own - before <= holeMax)) return [];
    const holes = Array.from({ length: own - before - 1 }, (_, index) => before + 1 + index);
    return holes
      .filter((hole) => !numbers.has(hole))
      .map((hole) => {
        const facts = { number: String(hole), after: String(before) };
        return finding('item-number-missing', titlePlace(reading, item), { facts });
      });
  });
  return found.slice(0, findingsPerItemMax);
}

const saysClosed = (lines: readonly string[] | null): boolean =>
  lines !== null && lines.some((line) => /(?<!\p{L})lukke(?:t|de)(?!\p{L})|fortrolig/iu.test(line));

const reference = /(?<!\p{L})(?:dagsordens)?(?:punkt|pkt\.)\s{0,3}(\d{1,3})(?![\d/])(?!\.\d)/giu;
/** Points of another paper: minutes of another day, a law, an agreement. */
const ofAnother =
  /(?:mødet?|møde[rt]|referat\p{L}*|lov\p{L}*|bekendtgørelse|aftale\p{L}*|kommissori\p{L}*|notat\p{L}*)/iu;

function references(reading: CheckReading): Finding[] {
  const numbers = new Set(reading.items.map(({ item }) => item.number ?? ''));
  const last = Math.max(0, ...[...numbers].filter((number) => /^\d{1,4}$/.test(number)).map(Number));
  if (last < 2) return [];
  return reading.items.flatMap((item) => {
    const found: Finding[] = [];
    for (const passage of passagesOfKind(item, 'text', 'recommendation', 'minutes')) {
      const inner = innerNumbers(passage.text);
      for (const match of passage.text.matchAll(reference)) {
        const number = match[1] ?? '';
        if (numbers.has(number) || isOfAnother(passage.text, match) || inner.has(number)) continue;
        const place = placeOf(reading, item, { passage, words: match[0] });
        found.push(finding('item-reference-missing', place, { facts: { reference: match[0] } }));
        if (found.length === findingsPerItemMax) return found;
      }
    }
    return found;
  });
}

const aroundCharacters = 50;
const isOfAnother = (text: string, match: RegExpExecArray): boolean =>
  ofAnother.test(
    text.slice(Math.max(0, match.index - aroundCharacters), match.index + match[0].length + aroundCharacters),
  );
/** The numbers of a numbered list of the item's own. */
const innerNumbers = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/(?<=^|\n)[ \t]{0,4}(?:• )?(\d{1,3})[.)]\s/gu)].map(([, number]) => number ?? ''),
  );
