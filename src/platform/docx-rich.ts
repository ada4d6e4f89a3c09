import type { Paragraph, ParagraphChild } from 'docx';
import type { PrintedPoints, PrintedRun } from './design/printed-document.ts';
import { cleanForWord, styleNames } from './docx-styles.ts';

type Library = typeof import('docx');
const indentOfLevel = 340;

/** Paragraphs and lists whose words are set bold, in italics or as links. */
export function richPartsWith(library: Library) {
  const { Paragraph, TextRun } = library;
  const set = (runs: readonly PrintedRun[]) => runs.flatMap((one) => setRun(library, one));
  /** Numbers stand as words: Word would count them its own way. */
  const point = (runs: readonly PrintedRun[], mark: string | null, level: number): Paragraph =>
    new Paragraph({
      style: styleNames.list.id,
      ...(mark === null
        ? { children: set(runs), numbering: { reference: 'points', level } }
        : {
            children: [new TextRun(`${mark} `), ...set(runs)],
            indent: { left: indentOfLevel * (level + 1) },
          }),
    });
  const points = ({ start, items }: PrintedPoints): Paragraph[] =>
    items.flatMap(({ runs, below }, at) => [
      point(runs, markAt(start, at), 0),
      ...(below?.items ?? []).map((inner, index) => point(inner, markAt(below?.start ?? null, index), 1)),
    ]);
  const paragraph = (runs: readonly PrintedRun[]): Paragraph =>
    new Paragraph({ style: styleNames.text.id, children: set(runs) });
  return { paragraph, points };
}

const markAt = (start: number | null, at: number): string | null =>
  start === null ? null : `${start + at}.`;

function setRun({ ExternalHyperlink, TextRun }: Library, one: PrintedRun): ParagraphChild[] {
  const { text, isBold, isItalic, url } = one;
  const look = {
    ...(isBold && { bold: true }),
    ...(isItalic && { italics: true }),
    ...(url !== null && { style: 'Hyperlink' }),
  };
  const lines = text
    .split('\n')
    .map((line, at) => new TextRun({ text: cleanForWord(line), ...look, ...(at > 0 && { break: 1 }) }));
  return url === null ? lines : [new ExternalHyperlink({ link: url, children: lines })];
}
