import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { reading, type Database, type Writer } from '../../../platform/database.ts';
import { endsByItself, lastDayOf } from '../rules/deadlines.ts';
import type { Round } from '../rules/round-views.ts';
import { addRoundEvent } from './change-round-state.ts';

/** Work that no person asks for: it sees all rounds, closes those that are over and writes what it sent. */
export const asRoundsTask = <T>(database: Database, work: (db: Writer) => Promise<T>): Promise<T> =>
  database.transaction().execute(async (db) => {
    await sql`select set_config('app.task', 'rounds', true)`.execute(db);
    return work(db);
  });

/** The rounds that run, for the hourly work. */
export const runningRoundIds = async (db: Writer): Promise<string[]> =>
  (
    await reading(db)
      .selectFrom('rounds')
      .select('id')
      .where('state', 'in', ['open', 'reopened'])
      .orderBy('number')
      .execute()
  ).map(({ id }) => id);

/** The row is locked: two servers that look at the same time send nothing twice. */
export const lockRound = (db: Writer, id: string) =>
  sql`select from rounds where id = ${id} for update`.execute(db);

/** The steps of the plan that were sent to an addressee for a deadline. */
export const sentSteps = async (
  db: Writer,
  { roundId, organisationId, due }: { roundId: string; organisationId: string; due: Day },
): Promise<number[]> =>
  (
    await db
      .selectFrom('round_mails')
      .select('day_offset')
      .where('round_id', '=', roundId)
      .where('organisation_id', '=', organisationId)
      .where('due_on', '=', due)
      .where('kind', '=', 'planned')
      .execute()
  ).flatMap(({ day_offset }) => (day_offset === null ? [] : [day_offset]));

/** Closes a round the day after its last day. One that was reopened for all is closed by hand. */
export async function closeIfOver(
  db: Writer,
  round: Round,
  { now, today }: { now: Date; today: Day },
): Promise<boolean> {
  if (!endsByItself(round) || today <= lastDayOf(round, round.extensions)) return false;
  await db
    .updateTable('rounds')
    .set((eb) => ({
      state: 'closed',
      closed_at: round.closedAt ?? now,
      only_extended: false,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', round.id)
    .execute();
  await addRoundEvent(db, round.id, { event: 'closed', reason: '' });
  return true;
}
