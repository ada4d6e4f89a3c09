import { cageLimits, type CageFailure } from './cage.ts';
import type { MergePlan } from './documents/merge-pages.ts';
import { openPaperCage, type PaperCage } from './paper-cage.ts';
import type { MergedPapers } from './paper-jobs.ts';

export const mergeLimits = {
  /** Of all papers of one file together; the rest has covers only. */
  papersBytesMax: 60_000_000,
  /** Readers who may wait for their turn, beside the one whose file is being made. */
  waitingMax: 12,
  cage: { ...cageLimits, millisecondsMax: 20_000, heapMegabytesMax: 512, jobsMax: 20 },
} as const;

export type MergeOrder = {
  readonly plan: Omit<MergePlan, 'papers'>;
  readonly agenda: Uint8Array;
  /** A page for each paper, after one that stands before them all. */
  readonly covers: Uint8Array;
  readonly papers: readonly { readonly bookmark: string; readonly bytes: Uint8Array | null }[];
};

/** `papers-failed`: the places of those whose pages could not be taken in. Ask again without them. */
export type MergeOutcome =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; code: 'papers-failed'; failed: readonly number[] }
  | { ok: false; code: CageFailure };

/**
 * Agenda, covers and papers as one file, made in a caged child of its own: the papers are foreign, the work is long,
 * and a child that eats too much is ended without harm to others.
 */
export async function mergedPdf(order: MergeOrder): Promise<MergeOutcome> {
  const parts = [order.agenda, order.covers, ...order.papers.flatMap(({ bytes }) => bytes ?? [])];
  const papers = order.papers.map(({ bookmark, bytes }) => ({ bookmark, hasPages: bytes !== null }));
  const plan = { ...order.plan, papers };
  const lengths = parts.map(({ length }) => length);
  cage ??= openPaperCage(mergeLimits.cage);
  const outcome = await cage.ask<MergedPapers>({ kind: 'merge', plan, lengths }, Buffer.concat(parts));
  if (!outcome.ok) return { ok: false, code: outcome.failure };
  const { answer } = outcome;
  if (!answer.ok) return { ok: false, code: 'papers-failed', failed: answer.failed };
  return { ok: true, bytes: Buffer.from(answer.file, 'base64') };
}

/**
 * Does the work when those before have done theirs: whoever waits has read no files yet, so that many readers before a
 * meeting do not fill the memory. Undefined where too many wait.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
  if (waiting > mergeLimits.waitingMax) return undefined;
  waiting += 1;
  const turn = last.then(work);
  last = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn.finally(() => (waiting -= 1));
}

let last: Promise<unknown> = Promise.resolve();
let cage: PaperCage | undefined;
let waiting = 0;

/** Ends the child; the next file starts another. */
export async function closeMergedPdf(): Promise<void> {
  const open = cage;
  cage = undefined;
  await open?.close();
}
