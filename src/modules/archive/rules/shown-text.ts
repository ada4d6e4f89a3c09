import type { Mark, Paragraph } from './paragraphs.ts';
import { joinTexts } from './join-hyphens.ts';
import type { Reading } from './reading.ts';
import { oneBlank } from './text-line.ts';

/**
 * The text of an item as people read it, in plain text with three marks: a blank line between paragraphs, "• " before a
 * point of a list ("  • " before a point below it), and "### " before a heading. Without the marks, and with one blank
 * for every run of blanks, it is the text of the source.
 */
export function shownText(
  reading: Reading,
  list: readonly Paragraph[],
  headings: ReadonlyMap<number, string>,
): string {
  const shown: string[] = [];
  let points: Points | null = null as Points | null;
  for (const paragraph of list) {
    const text = oneBlank(paragraph.text);
    if (text === '') continue;
    const isPoint = isBullet(paragraph.mark);
    const indent = paragraph.lines[0]?.indent ?? 0;
    const before: Points | null = points;
    points = isPoint ? (before ?? { marker: paragraph.marker, indent }) : null;
    if (shown.length > 0) shown.push(isPoint && before ? '\n' : '\n\n');
    if (points) shown.push(isBelow(paragraph, points, before !== null) ? pointBelow : point, text);
    else if (headings.has(paragraph.range[0])) shown.push(heading, withNumber(reading, paragraph));
    else shown.push(withNumber(reading, paragraph));
  }
  return shown.join('');
}

const point = '• ';
const pointBelow = '  • ';
const heading = '### ';

/** How the first point of a list is printed. */
type Points = { readonly marker: string; readonly indent: number };

const isBullet = (mark: Mark): boolean => mark === 'bullet' || mark === 'sub' || mark === 'lost';

const indentBelowMin = 2;

/** A point below another: its own bullet, or another bullet that is set in more than the first of the list. */
function isBelow(paragraph: Paragraph, first: Points, hasPointAbove: boolean): boolean {
  if (!hasPointAbove) return false;
  if (paragraph.mark === 'sub') return first.marker !== paragraph.marker;
  const indent = paragraph.lines[0]?.indent ?? 0;
  return paragraph.marker !== first.marker && indent >= first.indent + indentBelowMin;
}

/** A number at the start is text and stays. */
const withNumber = (reading: Reading, paragraph: Paragraph): string =>
  paragraph.mark === 'number'
    ? joinTexts(
        paragraph.lines.map((line) => line.text),
        reading.pairs,
      )
    : oneBlank(paragraph.text);

/** The words of a shown text in one line, without its marks: what patterns look at. */
export const wordsOfShown = (text: string): string => oneBlank(text.replace(/^(?: *• |### )/gmu, ''));
