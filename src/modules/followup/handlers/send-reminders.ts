import { randomUUID } from 'node:crypto';
import { timeInDenmark } from '../../../kernel/clock-time.ts';
import { dayInDenmark, type Day } from '../../../kernel/day.ts';
import { addAuditLine } from '../../../platform/audit.ts';
import { changeAs, reading, type Database, type Writer } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import { errorFacts, type Log } from '../../../platform/log.ts';
import { actorOfPerson } from '../../../platform/login.ts';
import { queueMail } from '../../../platform/mail.ts';
import { dueReminder } from '../../rounds/index.ts';
import { actForTask, asFollowupTask, claimReminder } from '../commands/followup-task.ts';
import { followupPaths } from '../paths.ts';
import { duePersons, stillOpen, type DueAction, type DuePerson } from '../queries/reminders.ts';
import type { ActionRow } from '../rules/action-views.ts';
import { reminderDays } from '../rules/reminder-days.ts';
import { reminderMail } from '../mail-in-words.ts';

export type ReminderPlace = { database: Database; jobs: Jobs; clock: () => Date; log: Log };

/** Nobody is reminded at night. */
const reminderFrom = '07:00';

/**
 * Reminds everybody of what he is to do: one mail each, of the actions a step has come for, read with his rights of
 * today. Run again, or twice at once, no step goes twice; one mail that fails does not keep the others from theirs.
 */
export async function sendActionReminders(place: ReminderPlace): Promise<void> {
  const { database, clock, log } = place;
  if (timeInDenmark(clock()) < reminderFrom) return;
  const today = dayInDenmark(clock());
  for (const person of await asFollowupTask(database, (db) => duePersons(reading(db), today)))
    await remind(place, person, today).catch((error: unknown) =>
      log('error', 'action-reminder.failed', { person: person.personId, ...errorFacts(error) }),
    );
}

type Step = { readonly action: DueAction; readonly dayOffset: number };

function stepsOf(actions: readonly DueAction[], today: Day): Step[] {
  return actions.flatMap((action) => {
    const { dueOn: due, since, sent } = action;
    const dayOffset = dueReminder({ days: reminderDays, due, since, today, sent });
    return dayOffset === undefined ? [] : [{ action, dayOffset }];
  });
}

/** As the person: what he may not read, or may not sign in to read, he is not reminded of. */
async function remind({ database, jobs }: ReminderPlace, person: DuePerson, today: Day): Promise<void> {
  const steps = stepsOf(person.actions, today);
  if (steps.length === 0) return;
  const actor = await actorOfPerson(reading(database), person.personId, today);
  if (!actor) return;
  await changeAs(database, actor, async (db) => {
    const ids = steps.map(({ action }) => action.id);
    const seen = await stillOpen(reading(db), ids);
    await actForTask(db);
    const told = await claimed(db, { person, steps, seen, today });
    if (told.length === 0) return;
    const mail = reminderMail({ name: person.name, actions: told, today });
    await queueMail(db, jobs, { ...mail, to: person.address, toUserId: person.userId, purpose: 'notice' });
    const line = { event: 'action.reminded', object: followupPaths.board.to({}), criteria: null } as const;
    await addAuditLine(db, { request_id: randomUUID(), ...line, outcome: 'done' });
  });
}

type Claiming = {
  person: DuePerson;
  steps: readonly Step[];
  seen: readonly ActionRow[];
  today: Day;
};

/** The actions whose step was not sent by another job meanwhile, and whose day is still the same. */
async function claimed(
  db: Writer,
  { person: { personId }, steps, seen, today }: Claiming,
): Promise<ActionRow[]> {
  const told: ActionRow[] = [];
  for (const row of seen) {
    const step = steps.find(({ action }) => action.id === row.id && action.dueOn === row.dueOn);
    if (!step) continue;
    const sent = { actionId: row.id, personId, dueOn: step.action.dueOn, dayOffset: step.dayOffset, today };
    if (await claimReminder(db, sent)) told.push(row);
  }
  return told;
}

const reminderQueue = 'followup.reminders';

/** Starts the hourly look for actions that are soon due, due, or late. */
export async function startActionReminders(place: ReminderPlace): Promise<void> {
  await place.jobs.work(reminderQueue, () => sendActionReminders(place));
  await place.jobs.schedule(reminderQueue, '15 * * * *');
}
