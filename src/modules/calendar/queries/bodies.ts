import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';
import type { Audience } from '../rules/audience.ts';

export type PlannableBody = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly audience: Audience;
};

/** The bodies that can meet: all but those that are closed. */
export async function plannableBodies(db: Reader): Promise<PlannableBody[]> {
  const rows = await db
    .selectFrom('bodies')
    .select(['id', 'key', 'name', 'short_name as shortName', 'audience'])
    .where('status', '<>', 'closed')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, audience: row.audience as Audience }));
}

export type LastMeeting = {
  readonly heldOn: Day;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
};

/** The body's latest meeting with a time: the next one is likely to be alike. */
export async function lastMeetingOf(db: Reader, bodyId: string): Promise<LastMeeting | undefined> {
  const row = await db
    .selectFrom('meetings')
    .select(['held_on as heldOn', 'starts_at as startsAt', 'ends_at as endsAt', 'place'])
    .where('body_id', '=', bodyId)
    .where('starts_at', 'is not', null)
    .orderBy('held_on', 'desc')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, heldOn: row.heldOn as Day };
}

/** The body that usually meets on the same day before this one: the newest pair says so. */
export async function usualPairOf(db: Reader, bodyId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('meeting_pairs as p')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .select('b.key')
    .where('p.other_body_id', '=', bodyId)
    .where('p.kind', '=', 'before')
    .where('p.removed_at', 'is', null)
    .orderBy('p.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.key;
}

/** Meetings of other bodies around a day, which can be put beside a meeting of this one. */
export async function meetingsNearDay(
  db: Reader,
  { bodyId, from, to }: { bodyId: string; from: Day; to: Day },
): Promise<NearbyMeeting[]> {
  const rows = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id', 'm.body_id as bodyId', 'b.key as bodyKey', 'b.short_name as bodyShortName'])
    .select(['m.held_on as heldOn', 'm.sequence', 'm.starts_at as startsAt'])
    .where('m.held_on', '>=', from)
    .where('m.held_on', '<=', to)
    .where('m.body_id', '<>', bodyId)
    .where('m.state', 'not in', ['cancelled', 'postponed'])
    .orderBy('m.held_on')
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute();
  return rows.map(({ sequence, ...row }) => ({
    ...row,
    heldOn: row.heldOn as Day,
    dayKey: meetingKey({ heldOn: row.heldOn, sequence }),
  }));
}
export type NearbyMeeting = {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly dayKey: string;
  readonly startsAt: string | null;
};
