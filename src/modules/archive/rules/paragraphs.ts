import { endsInHyphen, joinTexts } from './join-hyphens.ts';
import type { LineRange } from './meeting-record.ts';
import type { Reading } from './reading.ts';
import { head, type TextLine, regex } from './text-line.ts';

/** How a paragraph is marked: a bullet, a bullet of the second level, a bullet lost in the PDF, a number, or not. */
export type Mark = 'bullet' | 'sub' | 'lost' | 'number' | null;

/** Lines that belong together. `text` is without its bullet; `marker` is the printed bullet or number. */
export type Paragraph = {
  readonly mark: Mark;
  readonly marker: string;
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly range: LineRange;
  /** Stands right under the line before it, which is too short to have been wrapped. */
  readonly afterShortLine: boolean;
};

type Open = { mark: Mark; marker: string; first: string; lines: TextLine[]; afterShortLine: boolean };

const shortLineShare = 0.75;
const endedLineShare = 0.88;

/**
 * Lines to paragraphs: blanks, bullets, numbers and short lines separate them; page breaks do not. A bullet alone on
 * its line belongs to the line below.
 */
export function paragraphs(reading: Reading, lines: readonly TextLine[]): Paragraph[] {
  const done: Paragraph[] = [];
  let open: Open | null = null as Open | null;
  for (const line of lines) {
    if (line.text === '' || reading.matter.has(line.no)) continue;
    const marked = markOf(reading, line);
    const last: TextLine | undefined = open?.lines.at(-1);
    const isAlone = open !== null && open.mark !== null && open.first === '' && open.lines.length === 1;
    if (open && last && (isAlone || continues(reading, { last, line, marked: marked.mark }))) {
      open.lines.push(line);
      continue;
    }
    if (open) done.push(closed(reading, open));
    const afterShortLine: boolean = last !== undefined && line.no === last.no + 1;
    open = { ...marked, lines: [line], afterShortLine };
  }
  if (open) done.push(closed(reading, open));
  return done;
}

function closed(reading: Reading, open: Open): Paragraph {
  const [first, ...rest] = open.lines;
  const text = joinTexts([open.first, ...rest.map((line) => line.text)], reading.pairs);
  const range: LineRange = [first?.no ?? 1, open.lines.at(-1)?.no ?? 1];
  return { ...open, text, range };
}

/** The bullet or number a line begins with, and the rest of it. */
export function markOf(reading: Reading, line: TextLine): { mark: Mark; marker: string; first: string } {
  const text = line.text;
  const start = text.slice(0, 12);
  const bullet = /^[\uF0B7\uF0A7•·▪●■◦‣*]\s*|^[-–—]\s+/u.exec(start);
  if (bullet) return { mark: 'bullet', marker: bullet[0].trim(), first: text.slice(bullet[0].length) };
  const sub = /^[o○]\s+(?=[\p{L}\d”"])/u.exec(start);
  if (sub) return { mark: 'sub', marker: 'o', first: text.slice(sub[0].length) };
  const number =
    /^(?:\d{1,2}[.)]\s*(?=[\p{L}”"“(])|\(?[a-zæøå]\)\s+|[a-zæøå]\.\s+(?=\p{Lu})|\(\d{1,2}\)\s*)/u.exec(start);
  if (number && !/^\d{1,2}\.\s*(?:\p{Ll}{3,9})\s+\d{4}/u.test(head(text))) {
    return { mark: 'number', marker: number[0].trim(), first: text.slice(number[0].length) };
  }
  if (isLostBullet(reading, line)) return { mark: 'lost', marker: '', first: text };
  return { mark: null, marker: '', first: text };
}

/** Only the blank before a bullet is left: one leading blank after an empty line, or two at a page start. */
function isLostBullet(reading: Reading, line: TextLine): boolean {
  if (reading.indented || line.indent === 0 || line.indent > 3) return false;
  if (reading.isPageStart.has(line.no)) return line.indent >= 2;
  return (reading.lines[line.no - 2]?.text ?? '') === '';
}

function continues(reading: Reading, at: { last: TextLine; line: TextLine; marked: Mark }): boolean {
  const { last, line, marked } = at;
  if (endsInHyphen(last.text) && (marked === null || marked === 'lost')) return true;
  if (marked !== null) return false;
  if (isGap(reading, last.no, line.no)) return isMidSentence(reading, last, line);
  if (/^Bilag\s+\d/u.test(line.text)) return false;
  const isEnded = /[.:!?][”")]?$/u.test(last.text);
  const isShort = last.text.length < reading.width * (isEnded ? endedLineShare : shortLineShare);
  const isNewPage = isEnded && reading.isPageStart.has(line.no);
  return !((isShort || isNewPage) && /^[\p{Lu}\d”"“§]/u.test(line.text) && !endsOpen(last.text));
}

/** One empty line in the middle of a sentence separates nothing. */
function isMidSentence(reading: Reading, last: TextLine, line: TextLine): boolean {
  if (line.no !== last.no + 2 || reading.lines[last.no]?.raw !== '' || line.indent > 0) return false;
  if (/^(?:at|til)(?!\p{L})/u.test(line.text) && /(?:[,:]|(?<!\p{L})(?:og|samt))$/u.test(last.text))
    return false;
  const isOpen =
    endsOpen(last.text) ||
    (last.text.length >= reading.width * shortLineShare && !/[.:;!?]$/u.test(last.text));
  return isOpen && /^\p{Ll}/u.test(line.text);
}

/** A line that ends in the middle of something is never the end of a paragraph. */
export const endsOpen = (text: string): boolean => openEnd.test(text.slice(-12));

const openEnd = regex(
  'u',
  String.raw`(?:,|[-–/]|(?<!\p{L})(?:og|eller|samt|af|for|til|i|på|med|om|vedr\.`,
  String.raw`|ved|den|det|de|der|at|som|fra|mellem|herunder))$`,
);

/** True when the empty lines between two written lines end a paragraph. Page matter between them does not. */
export function isGap(reading: Reading, from: number, to: number): boolean {
  let [blanks, spaced, crossed] = [0, false, false];
  for (let no = from + 1; no < to; no += 1) {
    const line = reading.lines[no - 1];
    if (!line) continue;
    if (line.text !== '') crossed = true;
    else if (line.raw !== '') spaced = true;
    else blanks += 1;
  }
  if (crossed) return !/\p{Ll}$|,$/u.test(reading.lines[from - 1]?.text.slice(-2) ?? '');
  if (reading.doubleSpaced) return spaced || blanks > 1;
  return spaced || blanks > 0;
}
