import { sql } from 'kysely';
import type { Database, Writer } from '../../../platform/database.ts';
import type { Day } from '../../../kernel/day.ts';

/** Work that no person asks for: it sees all actions, and writes who was reminded of what. */
export const asFollowupTask = <T>(database: Database, work: (db: Writer) => Promise<T>): Promise<T> =>
  database.transaction().execute(async (db) => {
    await actForTask(db);
    return work(db);
  });

/** From here on the transaction sees and writes what the task may; whatever it was to read as a person it has read. */
export const actForTask = (db: Writer) => sql`select set_config('app.task', 'followup', true)`.execute(db);

export type SentReminder = {
  readonly actionId: string;
  readonly personId: string;
  readonly dueOn: Day;
  readonly dayOffset: number;
  readonly today: Day;
};

/** Writes that somebody is reminded. False where he was, by this step and for this day. */
export async function claimReminder(db: Writer, sent: SentReminder): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('action_reminders')
    .values({
      action_id: sent.actionId,
      person_id: sent.personId,
      due_on: sent.dueOn,
      day_offset: sent.dayOffset,
      sent_on: sent.today,
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
