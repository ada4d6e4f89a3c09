import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ToldMeeting } from '../commands/record-dispatch.ts';

/** When and where a meeting is to be, and how its agenda stands, for what is sent about it. */
export type SendableMeeting = ToldMeeting & {
  readonly state: string;
  readonly stateReason: string;
  /** The newest version that was sent. */
  readonly agendaVersion: number | null;
  /** The day it was moved from last. */
  readonly formerOn: Day | null;
};

export async function toldMeeting(db: Reader, meetingId: string): Promise<SendableMeeting | undefined> {
  const row = await db
    .selectFrom('meetings as m')
    .select(['m.id', 'm.body_id as bodyId', 'm.held_on as heldOn', 'm.sequence', 'm.state'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt', 'm.place', 'm.state_reason as stateReason'])
    .select('m.calendar_sequence as calendarSequence')
    .select((eb) => [
      eb
        .selectFrom('agenda_versions as v')
        .select(({ fn }) => fn.max<number>('v.number').as('newest'))
        .whereRef('v.meeting_id', '=', 'm.id')
        .where('v.sent_at', 'is not', null)
        .as('agendaVersion'),
      eb
        .selectFrom('meeting_former_days as f')
        .select('f.held_on')
        .whereRef('f.meeting_id', '=', 'm.id')
        .orderBy('f.moved_at', 'desc')
        .limit(1)
        .as('formerOn'),
    ])
    .where('m.id', '=', meetingId)
    .executeTakeFirst();
  return row && { ...row, heldOn: row.heldOn as Day, formerOn: row.formerOn as Day | null };
}
