import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { meetingKey, meetingsADayMax } from '../rules/meeting-key.ts';
import { meetingPlan, type MeetingPlan, type PlanRefusal, type TypedPlan } from '../rules/meeting-time.ts';
import type { Audience } from '../rules/meeting-to-store.ts';
import { refileStoredMeeting } from './meeting-to-find.ts';

export type PlannedMeeting = {
  readonly meetingId: string;
  /** The two parts of its address. */
  readonly bodyKey: string;
  readonly dayKey: string;
};
export type NewMeeting = TypedPlan & { readonly bodyId: string; readonly audience: Audience };

export type NoPlaceThatDay = {
  code: 'too-many-meetings-that-day';
  field: 'heldOn';
  facts: { most: number };
};
export type PlanMeetingRefusal =
  | PlanRefusal
  | NoPlaceThatDay
  | { code: 'no-such-body' }
  | { code: 'body-is-closed' };

/** Plans a meeting; the body's second on a day gets the next free number. Only the secretariat may. */
export async function planMeeting(
  db: Writer,
  meeting: NewMeeting,
): Promise<Result<PlannedMeeting, PlanMeetingRefusal>> {
  const plan = meetingPlan(meeting);
  if (!plan.ok) return plan;
  const body = await lockedBody(db, meeting.bodyId);
  if (!body) return refuse({ code: 'no-such-body' });
  if (body.status === 'closed') return refuse({ code: 'body-is-closed' });
  const sequence = await freeSequence(db, { bodyId: meeting.bodyId, heldOn: plan.value.heldOn });
  if (!sequence.ok) return sequence;
  const meetingId = randomUUID();
  await db
    .insertInto('meetings')
    .values({
      id: meetingId,
      body_id: meeting.bodyId,
      audience: meeting.audience,
      sequence: sequence.value,
      state: 'planned',
      document_type: 'agenda',
      ...planColumns(plan.value),
    })
    .execute();
  await refileStoredMeeting(db, meetingId);
  const dayKey = meetingKey({ heldOn: plan.value.heldOn, sequence: sequence.value });
  return accept({ meetingId, bodyKey: body.key, dayKey });
}

export const planColumns = ({ heldOn, startsAt, endsAt, place }: MeetingPlan) => ({
  held_on: heldOn,
  starts_at: startsAt,
  ends_at: endsAt,
  place,
});

/** The lock lets two plans for one body take turns, so that both find a free number. */
export const lockedBody = (db: Writer, bodyId: string) =>
  db
    .selectFrom('bodies')
    .select(['key', 'status'])
    .where(sql`id::text`, '=', bodyId)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** The first number no other meeting of the body has that day. */
export async function freeSequence(
  db: Writer,
  { bodyId, heldOn }: { bodyId: string; heldOn: string },
): Promise<Result<number, NoPlaceThatDay>> {
  const query = db.selectFrom('meetings').select('sequence');
  const rows = await query.where('body_id', '=', bodyId).where('held_on', '=', heldOn).execute();
  const taken = new Set(rows.map(({ sequence }) => sequence));
  const all = Array.from({ length: meetingsADayMax }, (_, index) => index + 1);
  const free = all.find((sequence) => !taken.has(sequence));
  if (free !== undefined) return accept(free);
  return refuse({ code: 'too-many-meetings-that-day', field: 'heldOn', facts: { most: meetingsADayMax } });
}
