import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import { mayMove, type MeetingState } from '../rules/meeting-states.ts';
import { meetingPlan, type PlanRefusal, type TypedPlan } from '../rules/meeting-time.ts';
import { refileStoredMeeting } from './meeting-to-find.ts';
import { agendaReason } from './release-guests.ts';
import {
  freeSequence,
  lockedBody,
  planColumns,
  type NoPlaceThatDay,
  type PlannedMeeting,
} from './plan-meeting.ts';

export type Move = TypedPlan & {
  readonly meetingId: string;
  readonly version: number;
  readonly reason: string;
};
export type MoveRefusal =
  | PlanRefusal
  | NoPlaceThatDay
  | { code: 'reason-too-long'; field: 'reason'; facts: { most: number } }
  | { code: 'changed-meanwhile' }
  | { code: 'not-in-this-state' };

export const moveReasonLengthMax = 1000;

/**
 * Gives a meeting another day, time or place. Its old address leads to the new one, calendars are told by the next
 * sequence, and guests of its items may read them until the new day. A postponed meeting takes place again.
 */
export async function moveMeeting(db: Writer, move: Move): Promise<Result<PlannedMeeting, MoveRefusal>> {
  const plan = meetingPlan(move);
  if (!plan.ok) return plan;
  const reason = move.reason.replaceAll('\0', '').toWellFormed().trim();
  if (reason.length > moveReasonLengthMax)
    return refuse({ code: 'reason-too-long', field: 'reason', facts: { most: moveReasonLengthMax } });
  const old = await lockedMeeting(db, move.meetingId);
  if (old?.version !== move.version) return refuse({ code: 'changed-meanwhile' });
  if (!mayMove(old.state)) return refuse({ code: 'not-in-this-state' });
  await lockedBody(db, old.bodyId);
  const { heldOn } = plan.value;
  const stays = heldOn === old.heldOn;
  const sequence = stays ? accept(old.sequence) : await freeSequence(db, { bodyId: old.bodyId, heldOn });
  if (!sequence.ok) return sequence;
  const at = { held_on: heldOn, sequence: sequence.value };
  await storeMove(db, old, { ...planColumns(plan.value), ...at });
  if (!stays) await leaveDay(db, old, { at, reason });
  await refileStoredMeeting(db, old.id);
  const dayKey = meetingKey({ heldOn, sequence: sequence.value });
  return accept({ meetingId: old.id, bodyKey: old.bodyKey, dayKey });
}

async function storeMove(
  db: Writer,
  old: LockedMeeting,
  columns: ReturnType<typeof planColumns> & { sequence: number },
): Promise<void> {
  const state = old.state === 'postponed' ? await stateAgain(db, old.id) : old.state;
  await db
    .updateTable('meetings')
    .set((eb) => ({
      ...columns,
      state,
      state_reason: '',
      calendar_sequence: eb('calendar_sequence', '+', 1),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', old.id)
    .execute();
}

/** A meeting that takes place after all is called when its agenda has been sent. */
export async function stateAgain(db: Writer, meetingId: string): Promise<MeetingState> {
  const query = db.selectFrom('agenda_versions').select('number').where('meeting_id', '=', meetingId);
  return (await query.executeTakeFirst()) ? 'called' : 'planned';
}

export type LockedMeeting = NonNullable<Awaited<ReturnType<typeof lockedMeeting>>>;

/** One change of a meeting at a time. */
export async function lockedMeeting(db: Writer, meetingId: string) {
  const row = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id', 'm.body_id as bodyId', 'b.key as bodyKey', 'b.short_name as bodyShortName'])
    .select(['m.audience', 'm.held_on as heldOn', 'm.sequence', 'm.state', 'm.version'])
    .where('m.id', '=', meetingId)
    .forUpdate('m')
    .executeTakeFirst();
  return row && { ...row, state: row.state as MeetingState };
}

type Left = { readonly at: { held_on: string; sequence: number }; readonly reason: string };

/** The old address leads on; what was dismissed in the check and who is invited for the day go with the meeting. */
async function leaveDay(db: Writer, old: LockedMeeting, { at, reason }: Left): Promise<void> {
  await db
    .insertInto('meeting_former_days')
    .values({ body_id: old.bodyId, held_on: old.heldOn, sequence: old.sequence, meeting_id: old.id, reason })
    .onConflict((same) => same.doNothing())
    .execute();
  await sql`update finding_dismissals d set held_on = ${at.held_on}, sequence = ${at.sequence}
    where d.meeting_id = ${old.id} and not exists (select from finding_dismissals other
      where other.body_id = d.body_id and other.fingerprint = d.fingerprint and other.held_on = ${at.held_on}
        and other.sequence = ${at.sequence})`.execute(db);
  await moveGuests(db, old, at.held_on);
}

/** Those the agenda invites may read until the new day; those invited by hand for the day alone, on the new day. */
async function moveGuests(db: Writer, { id, heldOn }: LockedMeeting, newDay: string): Promise<void> {
  await sql`update item_guests g set to_on = ${newDay}, version = g.version + 1,
      from_on = case when g.reason = ${agendaReason} then least(g.from_on, ${newDay}::date) else ${newDay}::date end
    from items i where i.id = g.item_id and i.meeting_id = ${id} and g.to_on = ${heldOn}
      and (g.reason = ${agendaReason} or g.from_on = ${heldOn})`.execute(db);
}
