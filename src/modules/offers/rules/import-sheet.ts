import type { Day } from '../../../kernel/day.ts';
import type { ReadCell, ReadSheet } from '../../../kernel/read-cell.ts';
import { columnsFound, importColumns, type ColumnHeads, type ColumnsFound } from './import-columns.ts';
import { rowOf, type CellFinding, type CellsOfRow, type ImportRow, type ImportWords } from './import-rows.ts';

/** How far down the heads may stand: above them people write titles. */
const headRowsMax = 20;
const headsMin = 3;
/** Sheets of our own workbooks that hold no offers: the lists to choose from, and the guide. */
const ownSheets: readonly string[] = ['Lister', 'Vejledning'];

export type ReadTable = {
  readonly rows: readonly ImportRow[];
  readonly findings: readonly CellFinding[];
  /** Rows that hold something and cannot be read. */
  readonly unread: readonly number[];
  /** The column letters are told from these; empty where no sheet has our heads. */
  readonly at: ReadonlyMap<string, number>;
  readonly sheet: string | null;
};

type Reading = { readonly words: ImportWords; readonly heads: ColumnHeads; readonly on: Day };

/** Finds the sheet with our heads, and reads its rows. Nothing is guessed from where a column stands. */
export function tableOf(sheets: readonly ReadSheet[], { words, heads, on }: Reading): ReadTable {
  const placed = sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet) => {
      const place = headsOf(sheet, heads);
      return place ? [{ sheet, ...place }] : [];
    })
    .toSorted((one, other) => other.found.at.size - one.found.at.size);
  const [best] = placed;
  const around = sheets.flatMap((sheet) => aroundOf(sheet, best?.sheet));
  if (!best)
    return { rows: [], findings: [...around, whole('no-rows', {})], unread: [], at: new Map(), sheet: null };
  const { sheet, found, headRow } = best;
  const ofHeads = findingsOf(found, headRow);
  const kept = { at: found.at, sheet: sheet.name };
  if (found.missing.length > 0) return { rows: [], findings: [...around, ...ofHeads], unread: [], ...kept };
  const read = rowsBelow(sheet, { found, headRow }).map((cells) => ({ cells, ...rowOf(cells, words, on) }));
  const findings = [
    ...around,
    ...ofHeads,
    ...hiddenIn(sheet, headRow),
    ...read.flatMap((one) => one.findings),
    ...(read.length === 0 ? [whole('no-rows', { sheet: sheet.name })] : []),
  ];
  const unread = read.flatMap(({ row, cells }) => (row ? [] : [cells.row]));
  return { rows: read.flatMap(({ row }) => row ?? []), findings, unread, ...kept };
}

type Placed = { readonly found: ColumnsFound; readonly headRow: number };

function headsOf({ rows }: ReadSheet, heads: ColumnHeads): Placed | undefined {
  const tried = rows.slice(0, headRowsMax).map((row, index) => ({
    found: columnsFound(
      row.map(({ text }) => text),
      heads,
    ),
    headRow: index + 1,
  }));
  return tried
    .filter(({ found }) => found.at.size >= headsMin)
    .toSorted((one, other) => other.found.at.size - one.found.at.size)[0];
}

function rowsBelow({ rows }: ReadSheet, { found, headRow }: Placed): CellsOfRow[] {
  return rows.slice(headRow).flatMap((row, index) => {
    const cells: Partial<Record<(typeof importColumns)[number], ReadCell>> = {};
    for (const [column, at] of found.at) {
      const cell = row[at];
      if (cell && cell.kind !== 'empty') cells[column] = cell;
    }
    return Object.keys(cells).length === 0 ? [] : [{ row: headRow + index + 1, cells }];
  });
}

const whole = (code: CellFinding['code'], facts: CellFinding['facts']): CellFinding => ({
  level: code === 'no-rows' ? 'error' : 'notice',
  row: null,
  column: null,
  code,
  facts,
});

/** Other sheets are not read: what stands on them is said. */
function aroundOf(sheet: ReadSheet, read: ReadSheet | undefined): CellFinding[] {
  if (sheet === read || ownSheets.includes(sheet.name) || sheet.rows.length === 0) return [];
  return [whole(sheet.isHidden ? 'hidden-sheet' : 'other-sheet', { sheet: sheet.name })];
}

function findingsOf({ guessed, unknown, twice, missing }: ColumnsFound, row: number): CellFinding[] {
  return [
    ...missing.map((column) => ({ ...whole('column-missing', {}), level: 'error' as const, row, column })),
    ...twice.map(({ column }) => ({ ...whole('column-twice', {}), level: 'error' as const, row, column })),
    ...guessed.map(({ column, written }) => ({ ...whole('column-guessed', { written }), row, column })),
    ...unknown.map(({ written }) => ({ ...whole('column-unknown', { written }), row })),
  ];
}

const hiddenIn = ({ hiddenRows, merged }: ReadSheet, headRow: number): CellFinding[] => [
  ...hiddenRows.filter((row) => row > headRow).map((row) => ({ ...whole('hidden-row', {}), row })),
  ...merged.map((range) => whole('merged-cells', { range })),
];
