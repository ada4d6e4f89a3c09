import { slug } from '../../../kernel/slug.ts';
import { likeness, likenessMin } from './near-name.ts';

/** The columns of the register as a table: one row for each service; an offer's own facts stand on each of its rows. */
export const importColumns = [
  'key',
  'name',
  'operator',
  'operatorKind',
  'portalNumber',
  'municipality',
  'address',
  'latitude',
  'longitude',
  'inAgreement',
  'category',
  'coverage',
  'secured',
  'protected',
  'line',
  'department',
  'service',
  'kind',
  'bases',
  'groups',
  'ageFrom',
  'ageTo',
  'places',
  'ownPlaces',
  'from',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Without these no row can be read. */
export const neededColumns = ['name', 'operator', 'municipality'] as const satisfies ImportColumn[];

export type ColumnHeads = Readonly<Record<ImportColumn, string>>;

/** Where each column stands (from 0), and what is odd about the heads. */
export type ColumnsFound = {
  readonly at: ReadonlyMap<ImportColumn, number>;
  /** Heads that were read as a column though they are written otherwise. */
  readonly guessed: readonly {
    readonly at: number;
    readonly written: string;
    readonly column: ImportColumn;
  }[];
  readonly unknown: readonly { readonly at: number; readonly written: string }[];
  readonly twice: readonly { readonly at: number; readonly column: ImportColumn }[];
  readonly missing: readonly ImportColumn[];
};

/** Finds the columns by their heads, wherever they stand. A head that is nearly one of ours is read as it, and said. */
export function columnsFound(written: readonly string[], heads: ColumnHeads): ColumnsFound {
  const at = new Map<ImportColumn, number>();
  const guessed: { at: number; written: string; column: ImportColumn }[] = [];
  const unknown: { at: number; written: string }[] = [];
  const twice: { at: number; column: ImportColumn }[] = [];
  const put = (column: ImportColumn, index: number): boolean => {
    if (at.has(column)) return false;
    at.set(column, index);
    return true;
  };
  const left = written.flatMap((head, index) => {
    if (head.trim() === '') return [];
    const column = importColumns.find((one) => slug(heads[one]) === slug(head));
    if (column === undefined) return [{ head, index }];
    if (!put(column, index)) twice.push({ at: index, column });
    return [];
  });
  for (const { head, index } of left) {
    const column = nearest(head, heads, at);
    if (column !== undefined && put(column, index)) guessed.push({ at: index, written: head, column });
    else unknown.push({ at: index, written: head });
  }
  return { at, guessed, unknown, twice, missing: neededColumns.filter((column) => !at.has(column)) };
}

function nearest(
  written: string,
  heads: ColumnHeads,
  taken: ReadonlyMap<ImportColumn, number>,
): ImportColumn | undefined {
  const scored = importColumns
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, score: likeness(heads[column], written) }))
    .toSorted((one, other) => other.score - one.score);
  const [first, second] = scored;
  const isClear = first && first.score >= likenessMin && first.score > (second?.score ?? 0);
  return isClear ? first.column : undefined;
}
