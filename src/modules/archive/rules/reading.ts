import { splitAgendaColumns, type ColumnSection } from './agenda-columns.ts';
import { hyphenPairs, joinTexts, type HyphenPairs } from './join-hyphens.ts';
import type { KnownNames, SourceText } from './meeting-record.ts';
import { splitMinutesTable, type RowCell } from './minutes-table.ts';
import { pageMatter } from './page-matter.ts';
import { isIndented, pageStarts } from './page-starts.ts';
import { textLines, type TextLine } from './text-line.ts';

/** A source made ready for reading: what all later rules look at. */
export type Reading = {
  readonly sourceFile: string;
  readonly lines: readonly TextLine[];
  readonly pairs: HyphenPairs;
  /** Usual length of a full line. Shorter lines end where the writer ended them. */
  readonly width: number;
  /** An empty line stands between every two wrapped lines, so empty lines end no paragraph. */
  readonly doubleSpaced: boolean;
  readonly indented: boolean;
  readonly pageStarts: readonly number[];
  readonly isPageStart: ReadonlySet<number>;
  readonly matter: ReadonlySet<number>;
  readonly known: KnownNames;
  /** Sections from the left column of an agenda table. */
  readonly columnSections: readonly ColumnSection[];
  /** The cells beside the title of an item, where the minutes are one table; by the line of the title. */
  readonly tableRows: ReadonlyMap<number, readonly RowCell[]>;
};

const widthMin = 50;
const widthMax = 140;
const fullLineShare = 0.9;

/** Looks at the whole source once: pages, page matter, spacing, width, words with real hyphens. */
export function readingOf(source: SourceText, known: KnownNames): Reading {
  const table = splitMinutesTable(textLines(source.lines));
  const { lines, sections } = splitAgendaColumns(table.lines);
  const starts = pageStarts(lines, source.pageStartLines);
  return {
    sourceFile: source.sourceFile,
    lines,
    pairs: hyphenPairs(lines.map((line) => line.text)),
    width: usualWidth(lines),
    doubleSpaced: isDoubleSpaced(lines),
    indented: isIndented(lines),
    pageStarts: starts,
    isPageStart: new Set(starts),
    matter: pageMatter(lines, starts),
    known,
    columnSections: sections,
    tableRows: table.rows,
  };
}

function usualWidth(lines: readonly TextLine[]): number {
  const lengths = lines.filter((line) => line.text !== '').map((line) => line.text.length);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * fullLineShare)] ?? widthMin;
  return Math.min(widthMax, Math.max(widthMin, width));
}

const wrappedShareMin = 0.3;
const blankFollowedShareMin = 0.6;
const samplesMin = 12;

/** Counts how often a blank line stands in the middle of a sentence. */
function isDoubleSpaced(lines: readonly TextLine[]): boolean {
  let [written, followedByBlank, midSentence] = [0, 0, 0];
  for (let index = 0; index + 2 < lines.length; index += 1) {
    const [line, gap, next] = [lines[index], lines[index + 1], lines[index + 2]];
    if (!line || !gap || !next || line.text === '') continue;
    written += 1;
    if (gap.text !== '') continue;
    followedByBlank += 1;
    if (/^\p{Ll}/u.test(next.text) && next.indent === 0 && line.text.length > widthMin) midSentence += 1;
  }
  const isSpaced = followedByBlank > written * blankFollowedShareMin;
  return followedByBlank >= samplesMin && isSpaced && midSentence > followedByBlank * wrappedShareMin;
}

/** The text of some lines, hyphens joined, page matter left out. */
export function textOf(reading: Reading, lines: readonly TextLine[]): string {
  const written = lines.filter((line) => !reading.matter.has(line.no)).map((line) => line.text);
  return joinTexts(written, reading.pairs);
}

/** Lines from..to, both included, counted from 1. */
export function linesBetween(reading: Reading, from: number, to: number): readonly TextLine[] {
  return reading.lines.slice(Math.max(0, from - 1), Math.max(0, to));
}

/** The next line with text after `no` that is no page matter, at or before `last`. */
export function nextWritten(reading: Reading, no: number, last = reading.lines.length): TextLine | null {
  for (let at = no; at < last; at += 1) {
    const line = reading.lines[at];
    if (line && line.text !== '' && !reading.matter.has(line.no)) return line;
  }
  return null;
}

/** The line with text before `no` that is no page matter. */
export function previousWritten(reading: Reading, no: number, first = 1): TextLine | null {
  for (let at = no - 2; at >= first - 1; at -= 1) {
    const line = reading.lines[at];
    if (line && line.text !== '' && !reading.matter.has(line.no)) return line;
  }
  return null;
}
