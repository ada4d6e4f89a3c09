import type { Paragraph, ParagraphChild, Table } from 'docx';
import type {
  PrintedBlock,
  PrintedDecision,
  PrintedDocument,
  PrintedFact,
  PrintedRecommendation,
  PrintedTable,
} from './design/printed-document.ts';
import { richPartsWith } from './docx-rich.ts';
import { cleanForWord, documentShape, styleNames, type StyleName } from './docx-styles.ts';

type Library = typeof import('docx');
type Part = Paragraph | Table;

/**
 * The document for Word. Offices put their own looks on it, so every paragraph has a named style and nothing is
 * formatted by hand. Figures are left out but for their captions and what they show, in words.
 */
export async function renderDocx(document: PrintedDocument): Promise<Uint8Array> {
  const library = await import('docx');
  const make = partsWith(library);
  const children = [
    make.paragraph('kicker', document.kicker),
    make.paragraph('title', document.title),
    ...make.facts(document.facts),
    ...document.blocks.flatMap(make.block),
  ];
  const file = new library.Document(documentShape(library, document, children));
  return new Uint8Array(await library.Packer.toArrayBuffer(file));
}

/** One part of the document after the other, each in its style. */
function partsWith(library: Library) {
  const rich = richPartsWith(library);
  const { paragraph, point, pointBelow, facts, link, recommended } = wordsWith(library);
  const inDecision = (inner: PrintedBlock): Part[] =>
    inner.kind === 'paragraph' ? [paragraph('decision', inner.text)] : block(inner);
  const decided = (one: PrintedDecision): Part[] => [
    paragraph(`heading${one.level}`, one.heading),
    ...one.blocks.flatMap(inDecision),
    ...facts(one.facts, 'decision'),
    paragraph('note', one.note),
  ];
  const block = (one: PrintedBlock): Part[] => {
    switch (one.kind) {
      case 'heading':
        return [paragraph(`heading${one.level}`, one.text)];
      case 'paragraph':
      case 'note':
        return [paragraph(one.kind === 'note' ? 'note' : 'text', one.text)];
      case 'list':
        return one.items.flatMap(({ text, points }) => [point(text), ...points.map(pointBelow)]);
      case 'runs':
        return [rich.paragraph(one.runs)];
      case 'points':
        return rich.points(one);
      case 'facts':
        return facts(one.facts);
      case 'recommendation':
        return [paragraph(`heading${one.level}`, one.heading), ...one.items.flatMap(recommended)];
      case 'decision':
        return decided(one);
      case 'links':
        return one.items.map(link);
      case 'table':
        return [tableOf(library, one, paragraph)];
      case 'figure':
        return [paragraph('text', [one.caption, one.alt].filter(Boolean).join(': '))];
    }
  };
  return { paragraph, facts, block };
}

function wordsWith(library: Library) {
  const { ExternalHyperlink, Paragraph, TextRun } = library;
  const run = (text: string) => new TextRun({ text: cleanForWord(text) });
  const strong = (text: string) => new TextRun({ text: cleanForWord(text), bold: true });
  const styled = (style: StyleName, children: ParagraphChild[]) =>
    new Paragraph({ style: styleNames[style].id, children });
  const listed = (child: ParagraphChild, level: number) =>
    new Paragraph({
      style: styleNames.list.id,
      children: [child],
      numbering: { reference: 'points', level },
    });
  const pointBelow = (text: string) => listed(run(text), 1);
  const linked = (text: string, url: string) =>
    new ExternalHyperlink({
      link: url,
      children: [new TextRun({ text: cleanForWord(text), style: 'Hyperlink' })],
    });
  return {
    pointBelow,
    point: (text: string) => listed(run(text), 0),
    paragraph: (style: StyleName, text: string) => styled(style, [run(text)]),
    facts: (pairs: readonly PrintedFact[], style: StyleName = 'fact') =>
      pairs.map(({ term, value }) => styled(style, [strong(`${term}: `), run(value)])),
    link: ({ text, url }: { text: string; url: string | null }) =>
      listed(url === null ? run(text) : linked(text, url), 0),
    recommended: ({ before, verb, after, children }: PrintedRecommendation['items'][number]) => [
      styled('recommendation', [run(before), strong(verb), run(after)]),
      ...children.map(pointBelow),
    ],
  };
}

/** The first row is marked as header, so that it is repeated on each page and read out as such. */
function tableOf(
  { Table, TableCell, TableRow, WidthType }: Library,
  { widths, header, rows }: PrintedTable,
  paragraph: (style: StyleName, text: string) => Paragraph,
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cellOf = (style: StyleName) => (text: string, column: number) =>
    new TableCell({
      children: [paragraph(style, text)],
      width: { size: Math.round(((widths[column] ?? 1) / whole) * 100), type: WidthType.PERCENTAGE },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map(cellOf('tableHead')) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf('tableText')) })),
    ],
  });
}
