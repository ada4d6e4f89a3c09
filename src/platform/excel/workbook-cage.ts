import { cageLimits, openCage, type Cage } from '../cage.ts';
import { cagedProgram } from '../caged-program.ts';
import type { DocumentRefusalCode } from '../documents/refusals.ts';
import type { ReadSheet } from '../../kernel/read-cell.ts';

export type WorkbookAnswer = { ok: true; sheets: ReadSheet[] } | { ok: false; code: DocumentRefusalCode };

/** 20 MB: what a workbook may be at most. */
export const workbookBytesMax = 20_000_000;

let cage: Promise<Cage> | undefined;

/**
 * Reads a workbook in a caged child, which ends with its job: a workbook comes a few times a year. Never throws for
 * what a file holds.
 */
export async function workbookOf(bytes: Uint8Array): Promise<WorkbookAnswer> {
  if (bytes.length > workbookBytesMax) return { ok: false, code: 'TOO_LARGE' };
  cage ??= cagedProgram('workbook-child').then((program) => openCage(program, { ...cageLimits, jobsMax: 1 }));
  const outcome = await (await cage).ask({}, bytes);
  if (outcome.ok) return outcome.answer as WorkbookAnswer;
  return { ok: false, code: outcome.failure === 'ANSWER_TOO_LARGE' ? 'TOO_LARGE' : outcome.failure };
}
