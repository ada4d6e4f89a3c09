import { cagedProgram } from './caged-program.ts';
import { openCage, type Cage, type CageFailure, type CageLimits } from './cage.ts';
import type { PaperJob } from './paper-jobs.ts';

/** A caged child for papers. The child starts with the first job. */
export type PaperCage = {
  ask: <Answer>(job: PaperJob, bytes: Uint8Array) => Promise<PaperAnswer<Answer>>;
  close: () => Promise<void>;
};
export type PaperAnswer<Answer> = { ok: true; answer: Answer } | { ok: false; failure: CageFailure };

export function openPaperCage(limits: CageLimits): PaperCage {
  let cage: Promise<Cage> | undefined;
  return {
    ask: async <Answer>(job: PaperJob, bytes: Uint8Array) => {
      cage ??= cagedProgram('paper-child').then((program) => openCage(program, limits));
      return (await (await cage).ask(job, bytes)) as PaperAnswer<Answer>;
    },
    close: async () => (await cage)?.close(),
  };
}
