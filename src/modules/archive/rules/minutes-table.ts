import { headingForm } from './heading-forms.ts';
import type { SectionLabel } from './meeting-record.ts';
import { sectionLabel } from './section-labels.ts';
import { head, oneBlank, regex, type TextLine } from './text-line.ts';

/** A cell of a row beside the item's title: its text under a label, more text, or who is to act. */
export type RowCell = {
  readonly kind: 'label' | 'text' | 'owner' | 'time';
  readonly label: SectionLabel | null;
  /** The head of the column, as written. */
  readonly name: string;
  readonly lines: readonly TextLine[];
};

/** Lines with the titles of the rows alone, and the other cells of each row by the line the row begins on. */
export type MinutesTable = {
  readonly lines: TextLine[];
  readonly rows: ReadonlyMap<number, readonly RowCell[]>;
};

type Column = {
  readonly kind: RowCell['kind'] | 'number' | 'title';
  readonly label: SectionLabel | null;
  readonly name: string;
  readonly at: number;
};

const linesSearchedMax = 300;
const alignedShareMin = 0.6;
const gap = /\s{2,}/u;
const numberHead = /^(?:nr\.?|#|pkt\.?|punkt ?nr\.?|sag ?nr\.?)$/iu;
const titleHead =
  /^(?:punkt|punkter|emne|emner|dagsordenspunkt|dagsorden|sag|sager|titel|overskrift|tema)$/iu;
const timeHead = /^(?:tid|tidspunkt|kl\.?|klokken|varighed|tidsforbrug|min\.?|minutter)$/iu;
const ownerHead = regex(
  'iu',
  String.raw`^(?:ansvarlig\p{L}*|ansvar|tovholder|hvem|hvem gør hvad|opfølgning|handling|aktion|opgave`,
  String.raw`|frist|deadline|hvornår|oplæg|oplægsholder|v\/)$`,
);

/**
 * Minutes or an agenda in one table, a row an item ("Punkt | Referat | Ansvarlig", "Nr. | Punkt | Tid"). Other
 * documents come back as they are.
 */
export function splitMinutesTable(lines: TextLine[]): MinutesTable {
  const place = lines.slice(0, linesSearchedMax).findIndex((line) => columnsOf(line) !== null);
  const columns = lines[place] ? columnsOf(lines[place]) : null;
  const isOfLabels = columns?.some((column) => column.label !== null) ?? false;
  if (!columns || (!isOfLabels && hasItems(lines.slice(0, place)))) return { lines, rows: new Map() };
  const body = lines.slice(place + 1);
  const rows = isAligned(body, columns) ? alignedRows(body, columns) : plainRows(body, columns);
  if (rows.length < 2) return { lines, rows: new Map() };
  return withRows(lines, place, rows);
}

/** Items stand above: a table of tasks, not the agenda. */
const hasItems = (above: readonly TextLine[]): boolean =>
  above.some((line) => headingForm(line.text) !== null || sectionLabel(line.text) !== null);

/** The columns a line heads; null when it heads neither minutes nor an agenda. */
function columnsOf(line: TextLine): Column[] | null {
  if (line.text.length > 120 || !gap.test(line.text)) return null;
  const columns: Column[] = [];
  let at = line.indent;
  for (const name of line.text.split(gap)) {
    at = line.raw.indexOf(name, at);
    const column = columnOf(name.replace(/:$/u, ''), at);
    if (!column) return null;
    columns.push(column);
    at += name.length;
  }
  const hasTitle =
    columns[0]?.kind === 'title' || (columns[0]?.kind === 'number' && columns[1]?.kind === 'title');
  const isOfItems = columns.some(({ kind, label }) => label !== null || kind === 'time' || kind === 'owner');
  return hasTitle && isOfItems ? columns : null;
}

function columnOf(name: string, at: number): Column | null {
  if (numberHead.test(name)) return { kind: 'number', label: null, name, at };
  if (titleHead.test(name)) return { kind: 'title', label: null, name, at };
  if (ownerHead.test(name)) return { kind: 'owner', label: null, name, at };
  if (timeHead.test(name)) return { kind: 'time', label: null, name, at };
  const label = sectionLabel(name);
  if (label) return { kind: 'label', label: label.label, name, at };
  return /^\p{Lu}[\p{L} /]{2,24}$/u.test(name) ? { kind: 'text', label: null, name, at } : null;
}

/** One row: the line it begins on and, per column, the pieces of its cells. */
type Row = { readonly line: TextLine; readonly cells: TextLine[][]; readonly taken: number[] } & {
  readonly columns: readonly Column[];
};

const cellsOf = (text: string): string[] => text.trim().split(/\s{3,}/u);

/** The second cells begin under the head of their column. */
function isAligned(body: readonly TextLine[], columns: readonly Column[]): boolean {
  const second = columns[1]?.at ?? 0;
  const rows = body.filter((line) => line.text !== '' && gap.test(line.text)).slice(0, 20);
  const under = rows.filter(
    (line) => /\s$/u.test(line.raw.slice(0, second)) && /^\S/u.test(line.raw.slice(second)),
  );
  return rows.length > 0 && under.length >= rows.length * alignedShareMin;
}

/** Rows of a table whose cells stand under their heads; a row goes on until the next title begins. */
function alignedRows(body: readonly TextLine[], columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  const isNumbered = body.slice(0, 20).some((line) => headingForm(line.text) !== null);
  let afterBlank = true;
  for (const line of body) {
    if (line.text === '') {
      afterBlank = true;
      continue;
    }
    if (crosses(line, columns)) break;
    const cells = columns.map((column, at) =>
      line.raw.slice(at === 0 ? 0 : column.at, columns[at + 1]?.at ?? Infinity).trim(),
    );
    const title = titleOf(cells, columns);
    const begins = isNumbered ? headingForm(title) !== null : afterBlank && title !== '';
    if (begins || rows.length === 0) rows.push(newRow(line, columns));
    rows.at(-1)?.taken.push(line.no);
    addCells(rows.at(-1), line, cells);
    afterBlank = false;
  }
  return rows;
}

/** A word runs from one column into the next: the table is over. */
const crosses = ({ raw }: TextLine, columns: readonly Column[]): boolean =>
  columns.slice(1).some(({ at }) => (raw[at - 1] ?? ' ') !== ' ' && (raw[at] ?? ' ') !== ' ');

/** Rows of a table without alignment: one line a row, up to the first empty line. */
function plainRows(body: readonly TextLine[], columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  for (const line of body) {
    if (line.text === '') break;
    const exact = line.text.split(/ {3}/u);
    const cells = exact.length > columns.length ? cellsOf(line.text) : exact;
    if (cells.length < 2 && headingForm(line.text) === null) break;
    const row = newRow(line, columns);
    row.taken.push(line.no);
    addCells(row, line, cells);
    rows.push(row);
  }
  return rows;
}

const newRow = (line: TextLine, columns: readonly Column[]): Row => ({
  line,
  columns,
  cells: columns.map(() => []),
  taken: [],
});

function addCells(row: Row | undefined, line: TextLine, cells: readonly string[]): void {
  for (const [at, text] of cells.entries()) {
    const clean = text.trim();
    if (clean !== '') row?.cells[at]?.push({ ...line, text: clean, raw: clean, indent: 0 });
  }
}

/** "1" and "Dagsorden" in columns of their own are "1. Dagsorden". */
function titleOf(cells: readonly string[], columns: readonly Column[]): string {
  const [first = '', second = ''] = cells;
  if (columns[0]?.kind !== 'number' || columns[1]?.kind !== 'title') return first;
  if (first === '') return second;
  return `${/^\d+$/u.test(first) ? `${first}.` : first} ${second}`;
}

function withRows(lines: TextLine[], place: number, rows: readonly Row[]): MinutesTable {
  const changed = new Map<number, TextLine>();
  const headLine = lines[place];
  if (headLine) changed.set(headLine.no, { ...headLine, text: '' });
  const cells = new Map<number, RowCell[]>();
  for (const row of rows) {
    const { line } = row;
    for (const no of row.taken) changed.set(no, { ...(lines[no - 1] ?? line), text: '' });
    const joined = row.cells.map((cell) => oneBlank(cell.map((piece) => piece.text).join(' ')));
    const title = titleOf(joined, row.columns);
    changed.set(line.no, { ...line, text: title, raw: title, indent: 0 });
    cells.set(line.no, rowCells(row));
  }
  return { lines: lines.map((line) => changed.get(line.no) ?? line), rows: cells };
}

const rowCells = (row: Row): RowCell[] =>
  row.columns.flatMap(({ kind, label, name }, at) => {
    const lines = row.cells[at] ?? [];
    return kind === 'number' || kind === 'title' || (lines.length === 0 && kind !== 'label')
      ? []
      : [{ kind, label, name: head(name), lines }];
  });
