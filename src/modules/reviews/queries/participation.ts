import { sql } from 'kysely';
import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { parameterOn } from '../../../platform/parameters.ts';
import type { Dated } from '../../../kernel/dated.ts';
import { z } from 'zod';
import { trendMeetingsMin, trendPointsMin } from '../parameters/trend-limits.ts';
import type { AttendedMeeting, Attendee, TrendLimits } from '../rules/participation.ts';

export type BodyMeeting = AttendedMeeting & { readonly bodyId: string; readonly sequence: number };
type Asked = { readonly bodyId: string | null; readonly from: Day; readonly to: Day };

/**
 * The meetings in the period whose list of those who came the reader may read, of one body or of all, the earliest
 * first. Guests of an item are none of them.
 */
export async function attendedMeetings(db: Reader, asked: Asked): Promise<BodyMeeting[]> {
  const rows = await attendancesIn(db, asked);
  const seats = await seatsOf(db, asked.bodyId);
  return [...Map.groupBy(rows, ({ bodyId }) => bodyId)].flatMap(([bodyId, ofBody]) => {
    const ofThisBody = seats.filter((seat) => seat.bodyId === bodyId);
    // Where nobody has a seat in the register, those are expected who were ever named on a list.
    const named = [...new Set(ofBody.flatMap(({ organisationId }) => organisationId ?? []))];
    return [...Map.groupBy(ofBody, ({ meetingId }) => meetingId).values()].flatMap((list) => {
      const first = list[0];
      if (!first) return [];
      const heldOn = day(first.heldOn);
      const expected = ofThisBody.length === 0 ? named : seatedOn(ofThisBody, heldOn);
      const { meetingId: id, sequence } = first;
      return [{ id, bodyId, heldOn, sequence, expected, present: list.flatMap(attendeeOf) }];
    });
  });
}

/** People of an organisation the register does not know are told apart by their name on the list. */
const attendancesIn = (db: Reader, { bodyId, from, to }: Asked) => {
  let query = db
    .selectFrom('attendances as a')
    .innerJoin('meetings as m', 'm.id', 'a.meeting_id')
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .leftJoin('persons as p', 'p.id', 'a.person_id')
    .select(['m.id as meetingId', 'm.body_id as bodyId', 'm.held_on as heldOn', 'm.sequence'])
    .select(['a.presence', 'a.role', 'a.ends_at as left', 'm.ends_at as ended'])
    .select((eb) => [
      eb.fn.coalesce('o.parent_id', 'o.id').as('organisationId'),
      sql<string>`coalesce(p.merged_into::text, p.id::text, lower(a.name))`.as('person'),
      sql<string>`coalesce((select f.title from affiliations f where f.person_id = p.id
        and (f.from_on is null or f.from_on <= m.held_on) and (f.to_on is null or f.to_on >= m.held_on)
        order by f.from_on desc nulls last limit 1), '')`.as('title'),
    ])
    .where('a.presence', 'in', ['present', 'absent'])
    .where('m.held_on', '>=', from)
    .where('m.held_on', '<=', to)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('attendances as came')
          .select('came.id')
          .whereRef('came.meeting_id', '=', 'm.id')
          .where('came.presence', '=', 'present'),
      ),
    );
  if (bodyId !== null) query = query.where('m.body_id', '=', bodyId);
  return query.orderBy('m.held_on').orderBy('m.sequence').orderBy('m.id').orderBy('a.position').execute();
};

type Row = Awaited<ReturnType<typeof attendancesIn>>[number];

function attendeeOf({ presence, organisationId, person, role, title, left, ended }: Row): Attendee[] {
  if (presence !== 'present' || organisationId === null) return [];
  const leftEarly = left !== null && ended !== null && left < ended;
  return [{ organisationId, person, title: `${role ?? ''} ${title}`, leftEarly }];
}

type Seat = { bodyId: string; organisationId: string | null; from: string | null; to: string | null };

async function seatsOf(db: Reader, bodyId: string | null): Promise<Seat[]> {
  let query = db
    .selectFrom('memberships as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .select(['s.body_id as bodyId', 's.from_on as from', 's.to_on as to'])
    .select((eb) => eb.fn.coalesce('o.parent_id', 'o.id').as('organisationId'))
    .where('s.role', 'in', ['member', 'chair', 'vice-chair', 'contact']);
  if (bodyId !== null) query = query.where('s.body_id', '=', bodyId);
  return query.execute();
}

const seatedOn = (seats: readonly Seat[], on: Day): string[] => [
  ...new Set(
    seats
      .filter(({ from, to }) => (from === null || from <= on) && (to === null || on <= to))
      .flatMap(({ organisationId }) => organisationId ?? []),
  ),
];

/** From how many meetings, and from what change on, attendance is said to fall or rise. */
export async function trendLimitsOn(db: Reader, on: Day): Promise<TrendLimits> {
  const value = async (parameter: Dated<number>): Promise<number> => {
    const found = await parameterOn(db, parameter, { on, read: (stored) => z.int().min(1).parse(stored) });
    // Without a value nothing is said of a trend.
    return found.ok ? found.value.value : Number.MAX_SAFE_INTEGER;
  };
  return { meetingsMin: await value(trendMeetingsMin), pointsMin: await value(trendPointsMin) };
}
