import type { Ore } from '../../../kernel/money.ts';
import { amountsIn, type WrittenAmount } from './check-amounts.ts';

/** A row of figures: the words before them, and one amount for each column. */
export type Row = {
  readonly label: string;
  readonly cells: readonly WrittenAmount[];
  readonly isTotal: boolean;
};
/** Rows that end in a total; `parts` are what the total should be the sum of. */
export type SummedRows = { readonly total: Row; readonly parts: readonly Row[] };

const labelCharactersMax = 140;
const columnsMax = 20;
const totalWords = /(?:i\s?alt|samlet sum|total(?:t)?|sum|samlede (?:udgifter|indtægter))\s{0,3}[:=]?$/iu;
/** Between these two a new thought begins. A colon does not end a label: "Drift: 40.000". */
const thoughtEnds = /[.!?]\s+\p{Lu}|\n\s*\n\s*\n\s*\n/u;

/** The rows of a text in the order they stand, cut into runs where prose begins again. */
export function rowsIn(text: string): Row[][] {
  const runs: Row[][] = [];
  let end = 0;
  let run: Row[] = [];
  for (const amount of amountsIn(text)) {
    const between = text.slice(end, amount.at);
    end = amount.end;
    const last = run.at(-1);
    if (last && last.cells.length < columnsMax && between.trim() === '' && !between.includes('\n\n')) {
      run.splice(-1, 1, { ...last, cells: [...last.cells, amount] });
      continue;
    }
    if (between.length > labelCharactersMax || thoughtEnds.test(between)) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    run.push(rowOf(between, amount));
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function rowOf(between: string, amount: WrittenAmount): Row {
  const sentence = between.split(/[.!?]\s+(?=\p{Lu})|\n\s*\n\s*\n/u).at(-1) ?? '';
  const label = sentence.replaceAll(/\s+/g, ' ').trim().slice(-labelCharactersMax);
  return { label, cells: [amount], isTotal: totalWords.test(label) };
}

/**
 * Totals with their parts. A total right after a total is the sum of the totals since the last grand total ("Samlede
 * udgifter i alt" after two sub-totals); a total with fewer than two parts says nothing.
 */
export function summedRows(run: readonly Row[]): SummedRows[] {
  const found: SummedRows[] = [];
  let parts: Row[] = [];
  let totals: Row[] = [];
  for (const row of run) {
    if (!row.isTotal) {
      parts.push(row);
      continue;
    }
    if (parts.length > 0) {
      found.push({ total: row, parts });
      totals.push(row);
    } else {
      found.push({ total: row, parts: totals });
      totals = [];
    }
    parts = [];
  }
  return found.filter(({ parts: rows }) => rows.length > 1);
}

/** Rows of a table begin with a capital, prose does not; counts in prose ("3 pladser til") may mean a product. */
export function canBeAdded({ total, parts }: SummedRows): boolean {
  const columns = total.cells.length;
  const cells = [...parts, total].flatMap((row) => row.cells);
  if (cells.some(({ isRate, isExact }) => isRate || !isExact)) return false;
  if (parts.some((row) => row.cells.length !== columns)) return false;
  const isTable = [...parts.slice(1), total].every(({ label }) => /^[\p{Lu}\d•–-]/u.test(label));
  return isTable || parts.every(({ label }) => !/\d|gange|procent|%/u.test(label.slice(-40)));
}

export const sumOf = (rows: readonly Row[], column: number): Ore =>
  rows.reduce((sum, { cells }) => sum + (cells[column]?.ore ?? 0n), 0n);
