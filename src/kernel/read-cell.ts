/**
 * What a cell of a table from outside holds. Numbers are written as JavaScript writes them ('1234.5'), days as
 * 'YYYY-MM-DD', yes and no as 'ja' and 'nej'; of a formula it is the value the program saved with it. `error` is '#N/A'
 * and its like, and a formula without a saved value.
 */
export type ReadCell = {
  readonly kind: 'empty' | 'text' | 'number' | 'day' | 'yes-no' | 'error';
  readonly text: string;
  readonly isFormula: boolean;
};

export const emptyCell: ReadCell = { kind: 'empty', text: '', isFormula: false };

/** Rows from the first of the sheet; a row ends with its last cell that holds something. */
export type ReadSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Rows (counted from 1) that are hidden, and ranges of merged cells ('A1:B2'). */
  readonly hiddenRows: readonly number[];
  readonly merged: readonly string[];
};

/** 0 → 'A', 25 → 'Z', 26 → 'AA': what people call a column. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % lettersCount));
  return index < lettersCount ? letter : columnLetters(Math.floor(index / lettersCount) - 1) + letter;
}
const lettersCount = 26;
