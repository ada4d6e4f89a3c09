/** Workbooks in our own words: no type of the library inside crosses this folder. */

/** A sheet to be written. Text becomes text cells, never formulas. */
export type SheetToWrite = {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly CellToWrite[])[];
  /** Notes on cells: row and column counted from 0, the first row below the heads being 0. */
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
};
export type CellToWrite = string | number | { readonly day: string } | null;

export type ColumnToWrite = {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly help?: string;
  /** What may be chosen. */
  readonly choices?: readonly string[];
};
