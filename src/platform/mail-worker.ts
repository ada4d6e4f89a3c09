import { z } from 'zod';
import type { Database } from './database.ts';
import type { Jobs } from './jobs.ts';
import { errorFacts, type Log } from './log.ts';
import { claimMail, dueMails, markHandedOver, settleMail } from './mail-outbox.ts';
import { settle, usualPatience, type MailPatience } from './mail-states.ts';
import type { MailTransport } from './mail-transport.ts';
import { mailQueue } from './mail.ts';

export type MailWorkplace = {
  database: Database;
  jobs: Jobs;
  transport: MailTransport;
  clock: () => Date;
  log: Log;
  patience?: MailPatience;
};

const dueQueue = 'mail.due';
const job = z.object({ mailId: z.uuid() });

/**
 * Starts sending what the outbox holds: each mail by its own job as soon as it is queued, and every minute what waited
 * long enough or was left behind by a crash. The rows are the truth; a job that is lost or runs twice changes nothing.
 */
export async function startMailWorker(place: MailWorkplace): Promise<void> {
  await place.jobs.work(mailQueue, (data) => sendMail(place, job.parse(data).mailId));
  await place.jobs.work(dueQueue, () => sendDueMails(place));
  await place.jobs.schedule(dueQueue, '* * * * *');
}

/** Tries every mail that is due by the clock, one after the other. */
export async function sendDueMails(place: MailWorkplace): Promise<void> {
  for (const id of await dueMails(place.database, place.clock())) await sendMail(place, id);
}

/** One try at one mail, if it is due; how it ended stands in the outbox. */
export async function sendMail(place: MailWorkplace, id: string): Promise<void> {
  const { database, transport, clock, log, patience = usualPatience } = place;
  const mail = await claimMail(database, id, clock());
  if (!mail) return;
  const outcome = await transport.send(mail, clock(), () => markHandedOver(database, mail, clock()));
  const settled = settle(outcome, mail.tries, patience);
  await settleMail(database, mail, { ...settled, now: clock() }).catch((error: unknown) => {
    log('error', 'mail.unsettled', { mail: id, outcome: outcome.kind, ...errorFacts(error) });
    throw error;
  });
  log(outcome.kind === 'accepted' ? 'info' : 'warning', `mail.${settled.state}`, { mail: id });
}
