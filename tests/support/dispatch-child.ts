/** Writes the mails of one dispatch in a process of its own, and hangs after so many, so that a test can kill it there. */
import { sendDispatch } from '../../src/modules/dispatch/index.ts';
import { minutesMail } from '../../src/modules/minutes/index.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { noJobs } from '../../src/platform/jobs.ts';

const hangsAfter = Number(process.env['HANGS_AFTER']);
const now = new Date(process.env['NOW'] ?? '');
let written = 0;
const enqueue = (): Promise<void> => {
  written += 1;
  return written > hangsAfter ? new Promise(() => setInterval(() => {}, 1000)) : Promise.resolve();
};
await sendDispatch(
  {
    database: openDatabase(process.env['APP_URL'] ?? ''),
    jobs: { ...noJobs, enqueue },
    clock: () => now,
    log: () => {},
    publicUrl: 'https://rammevaerk.example',
    makers: { minutes: minutesMail },
  },
  process.env['DISPATCH'] ?? '',
);
