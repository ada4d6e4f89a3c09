import { z } from 'zod';
import type { Database } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { resetQueue, sendReset } from '../commands/send-reset.ts';

const job = z.object({ email: z.string() });

/** Starts answering those who have forgotten their password. */
export async function startIdentityWorkers(place: {
  database: Database;
  jobs: Jobs;
  clock: () => Date;
}): Promise<void> {
  await place.jobs.work(resetQueue, (data) => sendReset(place, job.parse(data).email, place.clock()));
}
