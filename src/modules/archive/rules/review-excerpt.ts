import type { LineRange } from './meeting-record.ts';

export type ExcerptPart = { readonly text: string; readonly isHit?: boolean };
export type ExcerptLine = { readonly number: number; readonly parts: readonly ExcerptPart[] } | 'gap';

const contextLines = 1;
/** What is nowhere in the text is looked for in its head. */
const headLines = 6;
const rangeLinesMax = 7;
const linesShownMax = 16;

/**
 * The lines that speak of a field, with a line of context, and a gap where lines are left out. What made the field is
 * marked: the value where it stands in the line, else the whole line.
 */
export function excerpt(
  lines: readonly string[],
  ranges: readonly LineRange[],
  value: string | null,
): ExcerptLine[] {
  if (ranges.length === 0) return wholeLines(lines, [1, headLines]);
  const hits = new Set(ranges.flatMap(([from, to]) => shortened(from, to)));
  const shown = new Set([...hits].flatMap((line) => [line - contextLines, line, line + contextLines]));
  const numbers = [...shown].filter((line) => isShown(lines, line, hits)).toSorted((a, b) => a - b);
  return withGaps(numbers.slice(0, linesShownMax)).map((number) =>
    number === 'gap' ? number : { number, parts: partsOf(lines[number - 1] ?? '', value, hits.has(number)) },
  );
}

/** All lines of a stretch, those of the field marked. */
export function wholeLines(
  lines: readonly string[],
  [from, to]: LineRange,
  hits: readonly LineRange[] = [],
): ExcerptLine[] {
  return lines.slice(from - 1, to).map((text, index) => {
    const number = from + index;
    const isHit = hits.some(([first, last]) => first <= number && number <= last);
    return { number, parts: partsOf(text, null, isHit) };
  });
}

/** A long stretch is shown by its beginning and its end. */
function shortened(from: number, to: number): number[] {
  const count = to - from + 1;
  const all = Array.from({ length: Math.min(count, rangeLinesMax) }, (_, index) => from + index);
  return count > rangeLinesMax ? [...all.slice(0, -1), to] : all;
}

/** Empty lines around a field say nothing and are left out. */
function isShown(lines: readonly string[], line: number, hits: ReadonlySet<number>): boolean {
  const text = lines[line - 1];
  return text !== undefined && (text.trim() !== '' || hits.has(line));
}

function withGaps(numbers: readonly number[]): (number | 'gap')[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return before !== undefined && number - before > 2 ? ['gap' as const, number] : [number];
  });
}

function partsOf(text: string, value: string | null, isHit: boolean): ExcerptPart[] {
  if (!isHit || text.trim() === '') return [{ text }];
  const at = value === null || value.length < 2 ? -1 : text.toLowerCase().indexOf(value.toLowerCase());
  if (value !== null && at >= 0) return split(text, at, at + value.length);
  const start = text.length - text.trimStart().length;
  return split(text, start, text.trimEnd().length);
}

const split = (text: string, from: number, to: number): ExcerptPart[] =>
  [
    { text: text.slice(0, from) },
    { text: text.slice(from, to), isHit: true },
    { text: text.slice(to) },
  ].filter((part) => part.text !== '');

/** Words that a doubt about a whole text is about: the lines that hold them say more than the item's heading. */
const tellingWords: Readonly<Record<string, RegExp>> = {
  'appendix-not-listed': /bilag\s*\d+/i,
  'appendix-collision': /bilag\s*\d+/i,
  'sum-mismatch': /\d{1,3}(\.\d{3})+/,
  'odd-date': /\d{1,2}[.,]?\s*(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|den\.\s*\d|\.\d{3}\.\s*kr/i,
};
const tellingLinesMax = 6;

/**
 * The lines of a stretch that a doubt is about, marked where they tell; undefined where there is no better than its
 * own.
 */
export function tellingExcerpt(
  lines: readonly string[],
  code: string,
  stretches: readonly { from: number; to: number }[],
): ExcerptLine[] | undefined {
  const telling = tellingWords[code];
  if (!telling) return undefined;
  const numbers = stretches.flatMap(({ from, to }) =>
    lines.slice(from - 1, to).flatMap((text, index) => (telling.test(text) ? [from + index] : [])),
  );
  if (numbers.length === 0) return undefined;
  return withGaps(numbers.slice(0, tellingLinesMax)).map((number) => {
    if (number === 'gap') return number;
    const text = lines[number - 1] ?? '';
    return { number, parts: partsOf(text, telling.exec(text)?.[0] ?? null, true) };
  });
}
