import { oneBlank } from './text-line.ts';

/** Word pairs the document writes with a hyphen inside a line: first part → the parts that follow. */
export type HyphenPairs = ReadonlyMap<string, ReadonlySet<string>>;

const commonPartMin = 3;

/** Collects hyphenated words from inside lines, so that a real hyphen at a line end is known again. */
export function hyphenPairs(texts: Iterable<string>): HyphenPairs {
  const pairs = new Map<string, Set<string>>();
  for (const text of texts) {
    if (!text.includes('-')) continue;
    for (const match of text.matchAll(/(\p{L}+)-(?=(\p{L}+))/gu)) {
      const [first, second] = [match[1]?.toLowerCase() ?? '', match[2]?.toLowerCase() ?? ''];
      pairs.set(first, (pairs.get(first) ?? new Set<string>()).add(second));
    }
  }
  return pairs;
}

/** Lines to one text. A hyphen that only splits a word at the line end goes; a real one stays. */
export function joinTexts(texts: readonly string[], pairs: HyphenPairs): string {
  const parts: string[] = [];
  for (const text of texts) {
    const next = oneBlank(text);
    if (next === '') continue;
    const before = parts.at(-1);
    if (before === undefined || !/\p{L}-$/u.test(before)) {
      if (before !== undefined) parts.push(' ');
      parts.push(next);
    } else {
      parts[parts.length - 1] = keptEnd(before, next, pairs);
      parts.push(next);
    }
  }
  return parts.join('');
}

/** True when the text continues a word on the next line. */
export const endsInHyphen = (text: string): boolean => /\p{L}-$/u.test(text.trimEnd().slice(-3));

function keptEnd(before: string, next: string, pairs: HyphenPairs): string {
  const first = /(\p{L}+)-$/u.exec(before.slice(-60))?.[1] ?? '';
  const second = /^\p{L}+/u.exec(next)?.[0] ?? '';
  if (second === '') return before;
  if (isSharedEnding(next)) return `${before} `;
  const startsWithCapital = second[0] !== second[0]?.toLowerCase();
  const isAbbreviation = first.length > 1 && first === first.toUpperCase();
  const isKept = startsWithCapital || isAbbreviation || isWrittenApart(first, second, pairs);
  return isKept ? before : before.slice(0, -1);
}

/** "social- og sundhedsområdet": the hyphen stands for a shared ending and is followed by a blank. */
const isSharedEnding = (next: string): boolean => /^(?:og|eller|samt|og\/eller)(?![\p{L}])/u.test(next);

function isWrittenApart(first: string, second: string, pairs: HyphenPairs): boolean {
  const known = pairs.get(first.toLowerCase());
  if (!known) return false;
  const end = second.toLowerCase();
  if (known.has(end)) return true;
  for (let length = commonPartMin; length < end.length; length += 1) {
    if (known.has(end.slice(0, length))) return true;
  }
  return false;
}
