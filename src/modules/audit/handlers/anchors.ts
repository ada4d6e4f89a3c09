import { anonymous } from '../../../kernel/actor.ts';
import { dayInDenmark } from '../../../kernel/day.ts';
import { currentAnchor, startAnchors } from '../../../platform/audit-anchors.ts';
import { changeAs, type Database } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import type { Log } from '../../../platform/log.ts';
import { queueMail } from '../../../platform/mail.ts';
import { auditTexts } from '../text.ts';

export type AnchorPlace = {
  database: Database;
  jobs: Jobs;
  dataFolder: string;
  /** Who keeps the anchors outside our reach; without one only the journal is written. */
  auditorMail?: string | undefined;
  clock: () => Date;
  log: Log;
};

const mailQueue = 'audit.anchor-mail';
const everyMorning = '0 6 * * *';

/** The end of the log leaves the database every hour, into the journal, and every morning by mail. */
export async function startAuditAnchors(place: AnchorPlace): Promise<{ stop(): Promise<void> }> {
  const { jobs, auditorMail } = place;
  if (auditorMail !== undefined) {
    await jobs.work(mailQueue, () => mailAnchor(place, auditorMail));
    await jobs.schedule(mailQueue, everyMorning);
  }
  return startAnchors(place);
}

/** Queues the mail of today; asked twice, it is queued once. */
export async function mailAnchor({ database, jobs, clock }: AnchorPlace, to: string): Promise<void> {
  const now = clock();
  const anchor = await currentAnchor(database, now);
  const { subject, text } = auditTexts.da.mail;
  const mail = {
    to,
    subject: subject(anchor.seq),
    text: text(JSON.stringify(anchor)),
    purpose: 'notice' as const,
    key: `audit-anchor ${dayInDenmark(now)}`,
  };
  await changeAs(database, anonymous, (db) => queueMail(db, jobs, mail));
}
