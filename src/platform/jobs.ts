import { fromKysely, PgBoss } from 'pg-boss';
import type { Writer } from './database.ts';
import type { Log } from './log.ts';

/** Work that takes time. A job is put in the queue in the transaction of the change that asks for it. */
export type Jobs = {
  enqueue(db: Writer, queue: string, data: object): Promise<void>;
  /** Starts working the queue, one job at a time; a handler may run twice and must bear it. */
  work(queue: string, handler: (data: object) => Promise<void>): Promise<void>;
  /** Puts an empty job into the queue again and again: `cron` in Danish time. Said anew at each start, kept once. */
  schedule(queue: string, cron: string): Promise<void>;
  stop(): Promise<void>;
};

const jobSecondsMax = 120;

/** Opens the queue. Its tables are made by the owner (platform/migrate.ts); the program only sends and works. */
export async function startJobs(url: string, log: Log): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, migrate: false, createSchema: false, max: 3 });
  boss.on('error', (error) => log('error', 'jobs.failed', { error: error.message }));
  await boss.start();
  const made = new Set<string>();
  const make = async (queue: string): Promise<void> => {
    if (made.has(queue)) return;
    await boss.createQueue(queue, { expireInSeconds: jobSecondsMax, retryLimit: 2 });
    made.add(queue);
  };
  return {
    enqueue: async (db, queue, data) => {
      await make(queue);
      await boss.send(queue, data, { db: fromKysely(db) });
    },
    work: async (queue, handler) => {
      await make(queue);
      await boss.work<object>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
        if (job) await handler(job.data);
      });
    },
    schedule: async (queue, cron) => {
      await make(queue);
      await boss.schedule(queue, cron, {}, { tz: 'Europe/Copenhagen' });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** Where no queue runs (a page test, a one-off program): asking for a job is a bug there. */
export const noJobs: Jobs = {
  enqueue: (_, queue) => Promise.reject(new Error(`No job queue here, and ${queue} was asked for`)),
  work: () => Promise.resolve(),
  schedule: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};
