export const scans = ['waiting', 'clean', 'infected', 'failed', 'off'] as const;
export type Scan = (typeof scans)[number];
export type Reading = 'waiting' | 'read' | 'unreadable';

/** Why a file was not read, or not taken in. Most are the codes of the readers of documents. */
export const paperProblems = [
  'encrypted',
  'scanned',
  'damaged',
  'empty',
  'too-large',
  'too-many-pages',
  'too-many-lines',
  'timed-out',
  'out-of-memory',
  'answer-too-large',
  'reader-failed',
  'unknown-format',
  'wrong-kind',
  'old-doc',
  'macros',
  'unsafe',
  'zip-bomb',
  'nested-archive',
  'file-gone',
  'cpr-number',
  'infected',
] as const;
export type PaperProblem = (typeof paperProblems)[number];

/** What no reader should open: the file is kept for the secretariat to look into, and handed to nobody. */
const refused: ReadonlySet<string> = new Set<PaperProblem>([
  'macros',
  'unsafe',
  'zip-bomb',
  'nested-archive',
  'unknown-format',
  'wrong-kind',
  'old-doc',
  'file-gone',
]);

export type VersionState = {
  readonly scan: Scan;
  readonly reading: Reading;
  readonly problem: string | null;
  readonly isErased: boolean;
  /** Places where digits may be a personal number, until somebody has said. */
  readonly doubts: readonly string[];
};

/** What a version is at. Only a `ready` one is handed out. */
export type Standing = 'ready' | 'waiting' | 'doubtful' | 'scan-failed' | 'refused' | 'infected' | 'erased';

export function standingOf({ scan, reading, problem, isErased, doubts }: VersionState): Standing {
  if (scan === 'infected') return 'infected';
  if (isErased) return 'erased';
  if (scan === 'failed') return 'scan-failed';
  if (scan === 'waiting' || reading === 'waiting') return 'waiting';
  if (problem !== null && refused.has(problem)) return 'refused';
  return doubts.length > 0 ? 'doubtful' : 'ready';
}

/** A file that came through, and still something is to be said of it: it cannot be searched, or not be merged. */
export const problemOf = (code: string | null): PaperProblem | null =>
  paperProblems.find((known) => known === code) ?? null;
