/**
 * The tree a Word file is read into: only what text needs. Everything else (notes, comments, pictures) is passed
 * over.
 */
export type WordNode = {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly breakType?: string;
  readonly styleName?: string | null;
  readonly numbering?: {
    readonly isOrdered: boolean;
    readonly level: string;
    paragraphStyleId?: string;
  } | null;
};

/** What Word prints before a numbered paragraph, by the key of its numbering; null when it prints nothing we know. */
type Label = (key: string) => string | null;

/** Lines that belong together; an empty line comes before and after unless both neighbours are points of a list. */
type Block = { readonly lines: readonly string[]; readonly isPoint: boolean };

const labelCharactersMax = 40;
const columnGap = '   ';

/** The text of a document line by line: paragraphs apart by an empty line, points under each other, tables by rows. */
export function linesOfWord(document: WordNode, label: Label): string[] {
  const lines: string[] = [];
  let before: Block | null = null;
  for (const block of blocksOf(document, label)) {
    if (before && !(before.isPoint && block.isPoint)) lines.push('');
    for (const line of block.lines) lines.push(line);
    before = block;
  }
  return lines;
}

function blocksOf(node: WordNode, label: Label): Block[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === 'paragraph') return paragraphBlocks(child, label);
    if (child.type === 'table') return tableBlocks(child, label);
    return blocksOf(child, label);
  });
}

function paragraphBlocks(paragraph: WordNode, label: Label): Block[] {
  const lines = textOf(paragraph)
    .split('\n')
    .map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  if (written.length === 0) return [];
  const mark = markOf(paragraph, label);
  const [first = '', ...rest] = written;
  const isHeading = /^(heading|overskrift|title|titel)/iu.test(paragraph.styleName ?? '');
  return [
    {
      lines: [mark ? `${mark} ${first}` : first, ...rest],
      isPoint: mark !== null && mark !== '' && !isHeading,
    },
  ];
}

function markOf(paragraph: WordNode, label: Label): string | null {
  const { numbering, styleName } = paragraph;
  if (!numbering) return /^(list bullet|opstilling - punkt)/iu.test(styleName ?? '') ? '•' : null;
  const printed = label(numbering.paragraphStyleId ?? '');
  if (printed !== null) return printed;
  if (numbering.isOrdered) return null;
  return numbering.level === '0' ? '•' : 'o';
}

function textOf(node: WordNode): string {
  if (node.type === 'text') return (node.value ?? '').replaceAll(/[\r\n]+/gu, ' ');
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  if (node.type === 'checkbox') return '';
  return (node.children ?? []).map(textOf).join('');
}

/** One table is one block of rows, unless its rows hold whole texts: such a table is only there for the looks. */
function tableBlocks(table: WordNode, label: Label): Block[] {
  const all = (table.children ?? []).map((row) => (row.children ?? []).map((cell) => blocksOf(cell, label)));
  if (hasHead(all)) return [{ lines: all.map(cellsApart), isPoint: false }];
  const rows = all.map((row) => row.filter((cell) => cell.length > 0));
  const blocks: Block[] = [];
  let lines: string[] = [];
  for (const cells of rows) {
    const [only] = cells;
    const isText = cells.length === 1 && only !== undefined && only.length > 1;
    if (!isText) {
      lines.push(...rowLines(cells));
      continue;
    }
    if (lines.length > 0) blocks.push({ lines, isPoint: false });
    blocks.push(...only);
    lines = [];
  }
  if (lines.length > 0) blocks.push({ lines, isPoint: false });
  return blocks;
}

const headWords = /^(nr\.?|punkt|pkt\.?|emne|dagsordenspunkt|sag)$/iu;
const headCharactersMax = 30;

/** The first row holds the names of the columns, and the first of them heads items: every cell keeps its place. */
function hasHead([first = []]: readonly (readonly (readonly Block[])[])[]): boolean {
  const names = first.map((cell) => cell.flatMap((block) => block.lines).join(' '));
  const isNamed = names.every((name) => name !== '' && name.length <= headCharactersMax);
  return names.length > 1 && isNamed && headWords.test(names[0] ?? '');
}

const cellsApart = (cells: readonly (readonly Block[])[]): string =>
  cells
    .map((cell) => cell.flatMap((block) => block.lines).join(' '))
    .join(columnGap)
    .trimEnd();

/**
 * "Tid | 12. juni" is "Tid 12. juni"; a list of points or numbers stands below its label; more columns stand apart.
 */
function rowLines(cells: readonly (readonly Block[])[]): string[] {
  const texts = cells.map((cell) => cell.flatMap((block) => block.lines));
  const [first = [], second = [], ...others] = texts;
  if (texts.length === 1) return [...first];
  const label = first.join(' ');
  if (others.length > 0 || label.length > labelCharactersMax)
    return [texts.map((lines) => lines.join(' ')).join(columnGap)];
  const [value = '', ...more] = second;
  return listStart.test(value) ? [label, ...second] : [`${label} ${value}`, ...more];
}

/** A point or a number with a text behind it; "12. juni" is a day. */
const listStart = /^([•o-] |\d{1,3}[.)] ?\p{Lu})/u;
