import type { IParagraphOptions, Paragraph, ParagraphChild, Table } from 'docx';
import type { PrintedBlock, PrintedDocument, PrintedFact, PrintedTable } from './design/printed-document.ts';
import { documentShape, styleNames, type StyleName } from './docx-styles.ts';

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

const controls = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Word's XML has no room for control characters. */
const clean = (text: string): string => text.replace(/[\n\t]/g, ' ').replace(controls, '');

function partsWith(library: Library) {
  const { ExternalHyperlink, Paragraph, TextRun } = library;
  const run = (text: string, isStrong = false) => new TextRun({ text: clean(text), bold: isStrong });
  const styled = (style: StyleName, children: ParagraphChild[], more: IParagraphOptions = {}) =>
    new Paragraph({ style: styleNames[style].id, children, ...more });
  const paragraph = (style: StyleName, text: string) => styled(style, [run(text)]);
  const point = (text: string, level: number) =>
    styled('list', [run(text)], { numbering: { reference: 'points', level } });
  const facts = (pairs: readonly PrintedFact[], style: StyleName = 'fact') =>
    pairs.map(({ term, value }) => styled(style, [run(`${term}: `, true), run(value)]));
  const link = ({ text, url }: { text: string; url: string | null }) =>
    styled(
      'list',
      [url === null ? run(text) : new ExternalHyperlink({ link: url, children: [linkRun(library, text)] })],
      { numbering: { reference: 'points', level: 0 } },
    );

  const block = (one: PrintedBlock): Part[] => {
    switch (one.kind) {
      case 'heading':
        return [paragraph(`heading${one.level}`, one.text)];
      case 'paragraph':
      case 'note':
        return [paragraph(one.kind === 'note' ? 'note' : 'text', one.text)];
      case 'list':
        return one.items.flatMap(({ text, points }) => [
          point(text, 0),
          ...points.map((below) => point(below, 1)),
        ]);
      case 'facts':
        return facts(one.facts);
      case 'recommendation':
        return [
          paragraph(`heading${one.level}`, one.heading),
          ...one.items.flatMap(({ before, verb, after, children }) => [
            styled('recommendation', [run(before), run(verb, true), run(after)]),
            ...children.map((child) => point(child, 1)),
          ]),
        ];
      case 'decision':
        return [
          paragraph(`heading${one.level}`, one.heading),
          ...one.blocks.flatMap((inner) =>
            inner.kind === 'paragraph' ? [paragraph('decision', inner.text)] : block(inner),
          ),
          ...facts(one.facts, 'decision'),
          paragraph('note', one.note),
        ];
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

const linkRun = ({ TextRun }: Library, text: string) =>
  new TextRun({ text: clean(text), style: 'Hyperlink' });

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
