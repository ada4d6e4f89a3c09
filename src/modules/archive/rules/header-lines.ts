import { headerLabel } from './header-labels.ts';
import type { Reading } from './reading.ts';
import { head, type TextLine, regex } from './text-line.ts';

/** A piece of a line and where it begins in the line as printed. */
type Piece = { readonly text: string; readonly at: number };

/**
 * The lines of the header in the order they are read: fields printed side by side come one after the other, each with
 * the lines below it, and several fields on one line are lines of their own (with the same number).
 */
export function headerLines(reading: Reading, lastLine: number): TextLine[] {
  const source = reading.lines.slice(0, lastLine).filter((line) => !reading.matter.has(line.no));
  const lines: TextLine[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const line = source[index];
    if (!line) continue;
    const columns = sideBySide(line);
    if (columns) {
      const block = blockOf(source, index, columns);
      lines.push(...block);
      index += Math.max(0, block.at(-1) ? heightOf(block, line.no) - 1 : 0);
    } else lines.push(...fieldsOf(line));
  }
  return lines;
}

const heightOf = (block: readonly TextLine[], first: number): number =>
  Math.max(...block.map((line) => line.no)) - first + 1;

const gap = /\s{3,}/u;

/** Where the columns begin, when a line holds two or more labels with wide blanks between them. */
function sideBySide(line: TextLine): number[] | null {
  const pieces = piecesOf(line.raw);
  if (pieces.length < 2 || !pieces.every((piece) => headerLabel(piece.text) !== null)) return null;
  return pieces.map((piece) => piece.at);
}

function piecesOf(raw: string): Piece[] {
  const text = raw.slice(0, 400);
  const pieces: Piece[] = [];
  let at = text.length - text.trimStart().length;
  for (const part of text.trim().split(gap)) {
    at = text.indexOf(part, at);
    pieces.push({ text: part, at });
    at += part.length;
  }
  return pieces;
}

/** The columns from their labels down to the first empty line, or to a line that does not keep them apart. */
function blockOf(source: readonly TextLine[], index: number, columns: readonly number[]): TextLine[] {
  const cells: TextLine[][] = columns.map(() => []);
  for (let at = index; at < source.length; at += 1) {
    const line = source[at];
    if (!line || line.text === '' || (at > index && !keepsApart(line, columns))) break;
    for (const [place, start] of columns.entries()) {
      const text = line.raw.slice(place === 0 ? 0 : start, columns[place + 1] ?? Infinity).trim();
      if (text !== '') cells[place]?.push({ ...line, text, raw: text, indent: 0 });
    }
  }
  return cells.flat();
}

/** No word crosses from one column into the next, and no field of its own begins here. */
function keepsApart(line: TextLine, columns: readonly number[]): boolean {
  const isApart = columns.slice(1).every((start) => (line.raw[start - 1] ?? ' ') === ' ');
  return isApart && headerLabel(line.text) === null;
}

const label = regex(
  'u',
  String.raw`(?:Tid og sted|Dato|Mødedato|Tid|Mødetid|Tidspunkt|Mødetidspunkt|Starttidspunkt`,
  String.raw`|Sluttidspunkt|Sted|Mødested`,
  String.raw`|Lokale|Mødelokale|Deltagere|Mødedeltagere|Medlemmer|Til stede|Afbud|Fraværende|Gæster`,
  String.raw`|Referent|Mødeleder`,
  String.raw`|Ordstyrer|Formand|Sagsnr\.|Dok\.nr\.|J\.nr\.|Journalnr\.|Forum|Udvalg)`,
);
const nextField = new RegExp(`(?<=[^\\s:])[\\s,;.|·•–-]*\\s(?=${label.source}\\s*:)`, 'u');
const barred = /\s+[|·]\s+/u;

/** "Dato: 3. maj 2018 | Tid: kl. 10-12 | Sted: Rådhuset": several fields on one line, each with its colon. */
function fieldsOf(line: TextLine): TextLine[] {
  const text = head(line.text);
  if (text !== line.text || (text.match(/:/gu) ?? []).length < 2) return [line];
  const bars = text.split(barred);
  const isBarred = bars.length > 1 && bars.every((part) => headerLabel(part) !== null);
  const parts = isBarred ? bars : text.split(nextField);
  if (parts.length < 2 || headerLabel(parts[0] ?? '') === null) return [line];
  return parts.map((part) => ({ ...line, text: part.trim(), raw: part.trim() }));
}
