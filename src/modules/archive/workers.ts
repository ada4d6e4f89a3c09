import { z } from 'zod';
import type { Jobs } from '../../platform/jobs.ts';
import { readQueue } from './commands/queue-imports.ts';
import { openDraftReader, type ReadingPlace } from './commands/read-draft.ts';

/** The work that goes on behind the pages. `stop` waits for the caged child to end. */
export type ArchiveWorkers = { stop(): Promise<void> };

const job = z.object({ draftId: z.uuid(), userId: z.uuid() });

/** Starts reading the queued files, one at a time, in the caged child. */
export async function startArchiveWorkers(around: ReadingPlace & { jobs: Jobs }): Promise<ArchiveWorkers> {
  const reader = openDraftReader(around);
  await around.jobs.work(readQueue, (data) => reader.read(job.parse(data)));
  return { stop: () => reader.close() };
}
