import { standingOf, type Reading, type Scan, type Standing } from '../rules/paper-standing.ts';

/** The columns that tell where a version stands; all null where a paper has none. */
export type StandingRow = {
  readonly scan: string | null;
  readonly reading: string | null;
  readonly problem: string | null;
  readonly doubts: readonly string[] | null;
  readonly erased_at: Date | null;
};

export function standingOfRow(row: StandingRow): Standing | 'announced' {
  const { scan, reading, problem, doubts, erased_at } = row;
  if (scan === null || reading === null) return 'announced';
  const state = { scan: scan as Scan, reading: reading as Reading, problem, doubts: doubts ?? [] };
  return standingOf({ ...state, isErased: erased_at !== null });
}
