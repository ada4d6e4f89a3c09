import {
  deepHeadings,
  textOf,
  type RichBlock,
  type RichRuns,
  type RichTable,
  type RichText,
} from '../../kernel/rich-text.ts';
import type { HeadingLevel, PrintedBlock, PrintedRun, PrintedTable } from './printed-document.ts';

/** A text for PDF and Word. `level` is that of its first headings: one below the heading that stands over it. */
export function printedRichText(text: RichText, level: HeadingLevel): PrintedBlock[] {
  const deep = deepHeadings(text);
  return text.map((block, at) => printedBlock(block, deep.has(at) ? below(level) : level));
}

const below = (level: HeadingLevel): HeadingLevel => (level === 1 ? 2 : level === 2 ? 3 : 4);

function printedBlock(block: RichBlock, level: HeadingLevel): PrintedBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level, text: block.text, isInContents: false };
    case 'paragraph':
      return { kind: 'runs', runs: printedRuns(block.runs) };
    case 'list': {
      const items = block.items.map(({ runs, below }) => ({
        runs: printedRuns(runs),
        below: below && { start: below.start, items: below.items.map(printedRuns) },
      }));
      return { kind: 'points', start: block.start, items };
    }
    case 'table':
      return printedTable(block);
  }
}

/** Only addresses that lead somewhere from paper: a page of our own does not. */
const printedRuns = (runs: RichRuns): PrintedRun[] =>
  runs.map(({ text, isBold, isItalic, href }) => {
    return { text, isBold, isItalic, url: href === null || href.startsWith('/') ? null : href };
  });

const [narrowest, widest] = [6, 40];

/** Columns share the line by their longest words, within reason. */
function printedTable({ header, rows }: RichTable): PrintedTable {
  const texts = [header, ...rows].map((row) => row.map(textOf));
  const widths = header.map((_, at) =>
    Math.min(widest, Math.max(narrowest, ...texts.map((row) => row[at]?.length ?? 0))),
  );
  const [head = [], ...body] = texts;
  return { kind: 'table', widths, header: head, rows: body };
}
