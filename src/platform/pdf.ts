import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { accept, refuse, type Result } from '../kernel/result.ts';
import type { PrintedDocument } from './design/printed-document.ts';
import { fontFolder, lettersOfFont, type HasLetter } from './font-letters.ts';
import { pdfRefusal, type PdfRefusal } from './pdf-refusal.ts';
import { printableData } from './printable-text.ts';
import { projectRoot } from './project-root.ts';
import type { TypstJob, TypstOutcome } from './typst.ts';

export const pdfLimits = {
  /** Characters of data. A meeting of 500 items has about 1.3 million: 560 pages, 5 seconds, 0.9 GB. */
  dataMax: 3_000_000,
  pagesMax: 1_500,
  millisecondsMax: 30_000,
  /** Documents that may wait for the thread, beside the one it works on. */
  waitingMax: 4,
};
type PdfLimits = typeof pdfLimits;

export type PdfOrder = {
  readonly template: 'document';
  readonly data: PrintedDocument;
  /** `ua-1` for readers, `a-2a` for the archive: one file is one of them. */
  readonly standard: 'ua-1' | 'a-2a';
};

/**
 * Makes a PDF in a thread of its own, one at a time, in the order they are asked for. What the standard does not allow
 * (no title, a figure without a text for those who cannot see it) is refused with the place named, and so is what
 * breaks a limit. The memory of the compiler is held down by `dataMax` only: it is not JavaScript's.
 */
export async function renderPdf(
  order: PdfOrder,
  limits: PdfLimits = pdfLimits,
): Promise<Result<Uint8Array, PdfRefusal>> {
  const { template, standard } = order;
  letters ??= lettersOfFont(readFileSync(path.join(fontFolder(), 'IBMPlexSans-Regular.ttf')));
  const data = printableData(order.data, letters);
  if (data.length > limits.dataMax) return refuse({ code: 'document-too-large' });
  if (waiting > limits.waitingMax) return refuse({ code: 'too-many-waiting' });
  waiting += 1;
  const turn = last.then(() => typeset({ template, standard, data, pagesMax: limits.pagesMax }, limits));
  last = turn.then(
    () => undefined,
    () => undefined,
  );
  try {
    const outcome = await turn;
    if (outcome === 'timed-out') return refuse({ code: 'took-too-long' });
    return outcome.ok ? accept(outcome.bytes) : refuse(pdfRefusal(outcome, order.data));
  } finally {
    waiting -= 1;
  }
}

let letters: HasLetter | undefined;
let thread: Worker | undefined;
let waiting = 0;
let last: Promise<void> = Promise.resolve();

function typeset(job: TypstJob, { millisecondsMax }: PdfLimits): Promise<TypstOutcome | 'timed-out'> {
  thread ??= startThread();
  const worker = thread;
  return new Promise((resolve, reject) => {
    const done = (isUsable: boolean): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', left);
      worker.unref();
      if (!isUsable) endThread();
    };
    const answered = (outcome: TypstOutcome): void => (done(true), resolve(outcome));
    const failed = (error: Error): void => (done(false), reject(error));
    const left = (): void => failed(new Error('the thread of documents ended'));
    const timer = setTimeout(() => (done(false), resolve('timed-out')), millisecondsMax);
    worker.on('message', answered).on('error', failed).on('exit', left);
    worker.ref();
    worker.postMessage(job);
  });
}

/** Built beside the bundle; sources run as they are. It keeps no program alive that has nothing else to do. */
function startThread(): Worker {
  const isBundle = !import.meta.filename.endsWith('.ts');
  return new Worker(path.join(projectRoot(), isBundle ? 'dist/pdf-worker.js' : 'src/pdf-worker.ts'), {
    env: {},
    execArgv: [],
  });
}

/** A compiler cannot be interrupted in the middle: it is left to end by itself, the next document gets another. */
function endThread(): void {
  void thread?.terminate();
  thread = undefined;
}
