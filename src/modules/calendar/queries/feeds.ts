import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';

/** A calendar address somebody has; the address itself is kept nowhere. Without a body it is for all meetings. */
export type Feed = {
  readonly body: { readonly key: string; readonly name: string } | null;
  readonly madeAt: Date;
};

/** The addresses of this person that still work. */
export async function feedsOf(db: Reader, personId: string): Promise<Feed[]> {
  const rows = await db
    .selectFrom('personal_links as l')
    .leftJoin('bodies as b', 'b.id', 'l.subject_id')
    .select(['b.key', 'b.name', 'l.made_at as madeAt'])
    .where('l.person_id', '=', personId)
    .where('l.purpose', '=', 'calendar-feed')
    .where('l.ended_at', 'is', null)
    .orderBy('l.made_at')
    .execute();
  return rows.map(({ key, name, madeAt }) => ({
    body: key !== null && name !== null ? { key, name } : null,
    madeAt,
  }));
}

export type MeetingInFile = {
  readonly id: string;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly dayKey: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly state: string;
  readonly stateReason: string;
  readonly calendarSequence: number;
};

type Wanted = { readonly from: Day; readonly bodyId: string | null } | { readonly meetingId: string };

/** Meetings as a calendar file needs them: those the reader may know of, and no others. */
export async function meetingsForFile(db: Reader, wanted: Wanted): Promise<MeetingInFile[]> {
  let query = db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id', 'b.key as bodyKey', 'b.name as bodyName', 'b.short_name as bodyShortName'])
    .select(['m.held_on as heldOn', 'm.sequence', 'm.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select([
      'm.place',
      'm.state',
      'm.state_reason as stateReason',
      'm.calendar_sequence as calendarSequence',
    ])
    .orderBy('m.held_on')
    .orderBy('m.starts_at')
    .orderBy('m.id');
  if ('meetingId' in wanted) query = query.where('m.id', '=', wanted.meetingId);
  else {
    query = query.where('m.held_on', '>=', wanted.from);
    if (wanted.bodyId !== null) query = query.where('m.body_id', '=', wanted.bodyId);
  }
  return (await query.execute()).map(({ sequence, ...row }) => ({
    ...row,
    heldOn: row.heldOn as Day,
    dayKey: meetingKey({ heldOn: row.heldOn, sequence }),
  }));
}
