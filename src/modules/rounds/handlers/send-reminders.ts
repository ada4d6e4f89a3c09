import { randomUUID } from 'node:crypto';
import { addAuditLine } from '../../../platform/audit.ts';
import { reading, type Database, type Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { errorFacts, type Log } from '../../../platform/log.ts';
import { timeInDenmark } from '../../../kernel/clock-time.ts';
import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import { asRoundsTask, closeIfOver, lockRound, runningRoundIds, sentSteps } from '../commands/rounds-task.ts';
import { homeOf } from '../paths.ts';
import { roundById } from '../queries/round-at.ts';
import { dueFor, takesAnswers } from '../rules/deadlines.ts';
import { missingAddressees } from '../rules/missing.ts';
import { dueReminder } from '../rules/reminders.ts';
import type { Addressee, Round } from '../rules/round-views.ts';
import { mailAddressee } from './round-mails.ts';

export type ReminderPlace = { database: Database; jobs: Jobs; clock: () => Date; log: Log };

/** Nobody is reminded at night. */
const reminderFrom = '07:00';

/**
 * Looks at every round that runs: closes those whose last day has passed, and reminds those who are missing where a
 * step of the plan has come. Run again, or twice at once, it sends nothing twice; one round that fails does not keep
 * the others from theirs.
 */
export async function sendReminders(place: ReminderPlace): Promise<void> {
  const { database, clock, log } = place;
  if (timeInDenmark(clock()) < reminderFrom) return;
  for (const id of await asRoundsTask(database, runningRoundIds))
    await asRoundsTask(database, (db) => lookAtRound(db, id, place)).catch((error: unknown) =>
      log('error', 'round.failed', { round: id, ...errorFacts(error) }),
    );
}

async function lookAtRound(db: Writer, id: string, { jobs, clock }: ReminderPlace): Promise<void> {
  await lockRound(db, id);
  const round = await roundById(reading(db), id);
  if (!round) return;
  const now = clock();
  const today = dayInDenmark(now);
  if (await closeIfOver(db, round, { now, today })) return logDone(db, round, 'round.closed');
  let queued = 0;
  for (const addressee of missingAddressees(round))
    queued += await remindIfDue(db, { jobs, round, addressee }, today);
  if (queued > 0) await logDone(db, round, 'round.reminded');
}

async function remindIfDue(
  db: Writer,
  { jobs, round, addressee }: { jobs: Jobs; round: Round; addressee: Addressee },
  today: Day,
): Promise<number> {
  const { organisationId, extension } = addressee;
  if (!takesAnswers(round, extension, today) || round.openedAt === null) return 0;
  const due = dueFor(round, extension);
  const since = extension?.grantedOn ?? dayInDenmark(round.openedAt);
  const sent = await sentSteps(db, { roundId: round.id, organisationId, due });
  const dayOffset = dueReminder({ days: round.reminderDays, due, since, today, sent });
  if (dayOffset === undefined) return 0;
  return mailAddressee(db, { jobs, round, addressee }, { kind: 'planned', dayOffset, due, today });
}

/** No mail goes from the program without a line in the log. */
const logDone = (db: Writer, round: Round, event: 'round.closed' | 'round.reminded') =>
  addAuditLine(db, {
    request_id: randomUUID(),
    event,
    object: homeOf(round),
    criteria: null,
    outcome: 'done',
  });

const reminderQueue = 'rounds.reminders';

/** Starts the hourly look for reminders that are due and rounds that are over. */
export async function startReminders(place: ReminderPlace): Promise<void> {
  await place.jobs.work(reminderQueue, () => sendReminders(place));
  await place.jobs.schedule(reminderQueue, '0 * * * *');
}
