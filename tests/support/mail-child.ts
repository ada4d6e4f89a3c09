/** A mail worker in a process of its own, so that a test can kill it: sends what is due once, for the server in MAIL_SERVER. */
import { openDatabase } from '../../src/platform/database.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import { smtpTransport, type MailServer } from '../../src/platform/mail-transport.ts';
import { sendDueMails } from '../../src/platform/mail-worker.ts';

const server = JSON.parse(process.env['MAIL_SERVER'] ?? '') as MailServer;
const now = new Date(process.env['NOW'] ?? '');
const database = openDatabase(process.env['APP_URL'] ?? '');
await sendDueMails({
  database,
  jobs: noJobs,
  transport: smtpTransport(server),
  clock: () => now,
  log: () => {},
});
await database.destroy();
