import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type BeginRefusal = { code: 'not-there' | 'not-sent' | 'read-in' | 'not-called' };
/** Where the meeting stands; `isFromHere` is false of one that came into the archive with its papers. */
export type MeetingToBegin = {
  readonly id: string;
  readonly bodyId: string;
  readonly heldOn: string;
  readonly state: string;
  readonly isSent: boolean;
  readonly importId: string | null;
};

/**
 * Begins the minutes of a meeting: each item waits, and those with a seat in the body are expected, with what they
 * answered. Begun already is no refusal: two may press at once. R-031.
 */
export async function beginMinutes(
  db: Writer,
  meeting: MeetingToBegin,
): Promise<Result<'begun', BeginRefusal>> {
  if (meeting.importId !== null) return refuse({ code: 'read-in' });
  if (!meeting.isSent) return refuse({ code: 'not-sent' });
  if (!['called', 'held'].includes(meeting.state)) return refuse({ code: 'not-called' });
  const begun = await db
    .insertInto('minutes')
    .values({ meeting_id: meeting.id, body_id: meeting.bodyId })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows !== 1n) return accept('begun');
  await sql`insert into minutes_items (item_id, meeting_id, body_id, audience, municipal_only, closed)
    select id, meeting_id, body_id, audience, municipal_only, closed from items
    where meeting_id = ${meeting.id} on conflict do nothing`.execute(db);
  await expectMembers(db, meeting);
  return accept('begun');
}

/**
 * Everybody with a seat on the day, then the substitutes of those who sent apologies, then the secretariat. Who
 * answered is noted as he answered; of who has not, nobody has said yet.
 */
const expectMembers = (db: Writer, { id, bodyId, heldOn }: MeetingToBegin) =>
  sql`insert into minutes_participants (meeting_id, position, kind, name, organisation_name, role, person_id,
      organisation_id, came, stands_in_for)
    select ${id}, row_number() over (order by x.sorted, x.seat_order, x.name), x.kind, x.name,
      coalesce(x.organisation_name, ''), x.role, x.person_id, x.organisation_id, x.came, x.stands_in_for
    from (
      select 1 as sorted, coalesce(o.seat_order, above.seat_order, 101) as seat_order,
        case when m.role in ('chair', 'vice-chair', 'member') then 'member'
          when m.role = 'observer' then 'guest' else 'secretariat' end as kind, p.name,
        o.name as organisation_name, case when m.role in ('chair', 'vice-chair') then m.role else '' end as role,
        p.id as person_id, o.id as organisation_id,
        case r.answer when 'coming' then true when 'apology' then false end as came, '' as stands_in_for
      from memberships m join persons held on held.id = m.person_id
        join persons p on p.id = coalesce(held.merged_into, held.id)
        left join organisations o on o.id = m.organisation_id
        left join organisations above on above.id = o.parent_id
        left join meeting_replies r on r.meeting_id = ${id} and r.person_id = p.id
      where m.body_id = ${bodyId} and m.role in ('chair', 'vice-chair', 'member', 'minute-taker', 'observer')
        and ${heldOn}::date between coalesce(m.from_on, '-infinity') and coalesce(m.to_on, 'infinity')
      union
      select 2, coalesce(o.seat_order, above.seat_order, 101), 'member', r.substitute_name, o.name, '',
        r.substitute_id, o.id, null, p.name
      from meeting_replies r join persons p on p.id = r.person_id
        left join memberships m on m.person_id = p.id and m.body_id = ${bodyId}
          and m.role in ('chair', 'vice-chair', 'member')
          and ${heldOn}::date between coalesce(m.from_on, '-infinity') and coalesce(m.to_on, 'infinity')
        left join organisations o on o.id = m.organisation_id
        left join organisations above on above.id = o.parent_id
      where r.meeting_id = ${id} and r.answer = 'apology' and r.substitute_name is not null
    ) x`.execute(db);
