import type { LineRange } from './meeting-record.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentencesOf } from './presenter.ts';
import { oneBlank } from './text-line.ts';

/** A sentence of a paragraph and the lines it stands on. */
export type Sentence = { readonly text: string; readonly lines: LineRange; readonly paragraph: Paragraph };

const sentencesMax = 400;

export function sentencesIn(list: readonly Paragraph[]): Sentence[] {
  const found: Sentence[] = [];
  for (const paragraph of list) {
    let from = 0;
    for (const text of sentencesOf(paragraph.text)) {
      const start = Math.max(from, paragraph.text.indexOf(text, from));
      from = start + text.length;
      found.push({ text, lines: linesAt(paragraph, start, from), paragraph });
      if (found.length >= sentencesMax) return found;
    }
  }
  return found;
}

/** The lines a stretch of a paragraph's text stands on. */
export function linesAt(paragraph: Paragraph, start: number, end: number): LineRange {
  let [length, first, last] = [0, paragraph.range[0], paragraph.range[1]];
  let isFirstFound = false;
  for (const line of paragraph.lines) {
    const reach = length + oneBlank(line.text).length + (/\p{L}-$/u.test(line.text) ? -1 : 1);
    if (!isFirstFound && start < reach) {
      first = line.no;
      isFirstFound = true;
    }
    if (end <= reach) {
      last = line.no;
      break;
    }
    length = reach;
  }
  return [first, Math.max(first, last)];
}

/** An excerpt as it is stored: one line, without the full stop or comma at its end. */
export const excerpt = (text: string): string => oneBlank(text).replace(/[.,;]+$/u, '');
