import { z } from 'zod';
import type { Jobs } from '../../platform/jobs.ts';
import { closeMergedPdf } from '../../platform/merged-pdf.ts';
import { paperQueue } from './commands/add-paper.ts';
import { openPaperReader, type PaperReadingPlace } from './commands/read-paper.ts';

/** The work that goes on behind the pages. `stop` waits for the caged children to end. */
export type PaperWorkers = { stop(): Promise<void> };

const job = z.object({ paperId: z.uuid(), number: z.int().positive(), userId: z.uuid() });

/** Starts scanning and reading the papers that were put up, one at a time. */
export async function startPaperWorkers(around: PaperReadingPlace & { jobs: Jobs }): Promise<PaperWorkers> {
  const reader = openPaperReader(around);
  await around.jobs.work(paperQueue, (data) => reader.read(job.parse(data)));
  return {
    stop: async () => {
      await reader.close();
      await closeMergedPdf();
    },
  };
}
