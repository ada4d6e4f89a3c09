import type { ItemPart } from './item-parts.ts';
import type { LineRange } from './meeting-record.ts';
import type { Reading } from './reading.ts';
import { paragraphs, type Paragraph } from './paragraphs.ts';
import { oneBlank, type TextLine } from './text-line.ts';

export type Appendix = { readonly text: string; readonly lines: LineRange };

const fullLineShare = 0.72;

/** Each point or line under Bilag is an appendix, "Bilag n:" included; a bullet or list number is not. */
export function appendicesOf(reading: Reading, part: ItemPart): Appendix[] {
  const rows = separateLines(reading, part.lines).flatMap((lines) => paragraphs(reading, lines));
  const isPointed = rows.filter(isPoint).length > rows.length / 2;
  return rows
    .filter((row) => !isPointed || isPoint(row) || !isRemark(row.text))
    .flatMap(appendicesOfRow)
    .filter((row) => row.text !== '' && !isNoAppendix(row.text));
}

/** A row with a bullet or with its number. */
const isPoint = (row: Paragraph): boolean => row.mark !== null || /^Bilag\s+\d/iu.test(row.text);

/** A sentence among points: where the appendices are to be had, not one of them. */
const isRemark = (text: string): boolean =>
  /(?<!\p{L})(?:kan|findes|ligger|er|eftersendes|udsendes|udleveres|fremgår|se|vedlægges)(?!\p{L})/iu.test(
    text,
  );

/** "2.1 Notat, 2.2 Oversigt" on one line are two. */
function appendicesOfRow(row: Paragraph): Appendix[] {
  const parts = row.text.split(/[,;]\s+(?=(?:bilag\s+)?\d{1,2}(?:\.\d{1,2})?[.:]?\s\p{Lu})/iu);
  const isListed = parts.length > 1 && /^(?:bilag\s+)?\d/iu.test(parts[0] ?? '');
  return (isListed ? parts : [row.text]).map((text) => ({ text: oneBlank(text), lines: row.range }));
}
const isNoAppendix = (text: string): boolean =>
  /^(?:ingen(?: bilag)?|intet|-|–|\d{1,3}(?: stk\.?)?|\(?ingen\)?)\.?$/iu.test(text);

/** A line that is short, or followed by a capital, ends its appendix. */
function separateLines(reading: Reading, lines: readonly TextLine[]): TextLine[][] {
  const rows: TextLine[][] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    if (line.text === '') continue;
    const goesOn = last !== undefined && continuesLine(reading, last, line);
    if (goesOn) rows.at(-1)?.push(line);
    else rows.push([line]);
    last = line;
  }
  return rows;
}

function continuesLine(reading: Reading, last: TextLine, line: TextLine): boolean {
  if (/\p{L}-$/u.test(last.text)) return true;
  if (/^(?:Bilag\s+\d|[-–•\uF0B7▪●]|\d{1,2}[.)]\s)/u.test(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text) && line.indent === 0) return true;
  const isFull = last.text.length >= reading.width * fullLineShare;
  return (
    isFull && line.no === last.no + 1 && line.indent === 0 && !/\.(?:pdf|docx?|xlsx?)$/iu.test(last.text)
  );
}

const refPattern = /(?<![\p{L}\d])bilag\s+\d{1,3}(?:\.\d{1,2}|[a-z](?!\p{L}))?/giu;

/** "bilag n" named in the running text, as written, each once. */
export function appendixRefs(parts: readonly ItemPart[]): string[] {
  const found: string[] = [];
  for (const part of parts) {
    if (part.label?.label === 'Bilag') continue;
    for (const paragraph of part.paragraphs) {
      for (const match of paragraph.text.matchAll(refPattern)) found.push(oneBlank(match[0]));
    }
  }
  return [...new Set(found)];
}
