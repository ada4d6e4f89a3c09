import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { dueFor } from '../rules/deadlines.ts';
import { eventNeedsReason, mayExtend, nextRoundState, type RoundEvent } from '../rules/round-states.ts';
import type { Round } from '../rules/round-views.ts';

export type StateRefusal =
  | { code: 'not-in-this-state' | 'changed-meanwhile' | 'deadline-passed' }
  | { code: 'reason-missing'; field: 'reason' };
export type StateChange = {
  readonly event: RoundEvent;
  readonly reason: string;
  readonly now: Date;
  readonly today: Day;
};

const eventWord: Readonly<Record<RoundEvent, string>> = {
  open: 'opened',
  close: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
};

/** Opens, closes, reopens or cancels a round. Opened before its first day, it begins today. */
export async function changeRoundState(
  db: Writer,
  round: Round,
  { event, reason, now, today }: StateChange,
): Promise<Result<void, StateRefusal>> {
  const next = nextRoundState(round.state, event);
  if (!next.ok) return next;
  if (eventNeedsReason(event) && reason === '') return refuse({ code: 'reason-missing', field: 'reason' });
  if (event === 'open' && round.dueOn < today) return refuse({ code: 'deadline-passed' });
  const begun = { opened_at: now, opens_on: today };
  const { numUpdatedRows } = await db
    .updateTable('rounds')
    .set({
      state: next.value,
      only_extended: false,
      version: round.version + 1,
      ...(event === 'open' && begun),
      ...(event === 'close' && round.closedAt === null && { closed_at: now }),
    })
    .where('id', '=', round.id)
    .where('version', '=', round.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse({ code: 'changed-meanwhile' });
  await addRoundEvent(db, round.id, { event: eventWord[event], reason });
  return accept(undefined);
}

export const addRoundEvent = async (
  db: Writer,
  roundId: string,
  { event, reason }: { event: string; reason: string },
): Promise<void> => {
  await db.insertInto('round_events').values({ round_id: roundId, event, reason }).execute();
};

export type ExtendRefusal =
  | { code: 'not-in-this-state' | 'changed-meanwhile' }
  | { code: 'not-later'; field: 'until' }
  | { code: 'no-such-addressee'; field: 'organisation' };

/**
 * Gives one addressee more time. Who granted it is whoever does this; all extensions are kept and listed. A round that
 * has closed is taken up again for those alone whose own deadline has not passed, and closes by itself after it.
 */
export async function extendDeadline(
  db: Writer,
  round: Round,
  { key, until, reason, today }: { key: string; until: Day; reason: string; today: Day },
): Promise<Result<void, ExtendRefusal>> {
  if (!mayExtend(round)) return refuse({ code: 'not-in-this-state' });
  const addressee = round.addressees.find((one) => one.key === key);
  if (!addressee) return refuse({ code: 'no-such-addressee', field: 'organisation' });
  if (until < today || until <= dueFor(round, addressee.extension))
    return refuse({ code: 'not-later', field: 'until' });
  if (round.state === 'closed' && !(await takeUpAgain(db, round)))
    return refuse({ code: 'changed-meanwhile' });
  const { organisationId } = addressee;
  await db
    .insertInto('round_extensions')
    .values({ round_id: round.id, organisation_id: organisationId, until_on: until, reason })
    .execute();
  await addRoundEvent(db, round.id, {
    event: 'extended',
    reason: `${addressee.name}: ${reason}`.slice(0, 1000),
  });
  return accept(undefined);
}

async function takeUpAgain(db: Writer, { id, version }: Round): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('rounds')
    .set({ state: 'reopened', only_extended: true, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
