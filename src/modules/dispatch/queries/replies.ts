import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { SeatHolder } from '../rules/presence.ts';

export type OwnReply = {
  readonly answer: 'coming' | 'apology';
  readonly substituteId: string | null;
  readonly substituteName: string | null;
};

/** What the person answered; undefined before that. */
export async function replyOf(
  db: Reader,
  asked: { meetingId: string; personId: string },
): Promise<OwnReply | undefined> {
  const row = await db
    .selectFrom('meeting_replies')
    .select(['answer', 'substitute_id as substituteId', 'substitute_name as substituteName'])
    .where('meeting_id', '=', asked.meetingId)
    .where('person_id', '=', asked.personId)
    .executeTakeFirst();
  return row && { ...row, answer: row.answer as OwnReply['answer'] };
}

/** Who may come instead without more ado: the others who work where the person works or has a seat. */
export const colleaguesOf = (
  db: Reader,
  { personId, organisationIds }: { personId: string; organisationIds: readonly string[] },
): Promise<{ key: string; name: string }[]> =>
  db
    .selectFrom('affiliations as f')
    .innerJoin('persons as p', 'p.id', 'f.person_id')
    .select(['p.id as key', 'p.name'])
    .distinct()
    .where('f.organisation_id', '=', sql<string>`any(${[...organisationIds]}::uuid[])`)
    .where('p.id', '<>', personId)
    .where('p.merged_into', 'is', null)
    .where(
      sql<boolean>`acting_day() between coalesce(f.from_on, '-infinity') and coalesce(f.to_on, 'infinity')`,
    )
    .orderBy('p.name')
    .execute();

type Meeting = { readonly id: string; readonly bodyId: string; readonly heldOn: string };

/** Everybody with a seat in the body on the day, who has one lent instead of its holder, and what they answered. */
export async function seatHolders(db: Reader, { id, bodyId, heldOn }: Meeting): Promise<SeatHolder[]> {
  const rows = await db
    .selectFrom(
      sql<{ person_id: string; organisation_id: string | null }>`(
        select coalesce(p.merged_into, p.id) as person_id, m.organisation_id
        from memberships m join persons p on p.id = m.person_id
        where m.body_id = ${bodyId} and m.role in ('chair', 'vice-chair', 'member') and ${holdsOn('m', heldOn)}
        union
        select s.substitute_id, m.organisation_id
        from substitutions s join memberships m on m.id = s.membership_id
        where m.body_id = ${bodyId} and m.role in ('chair', 'vice-chair', 'member') and ${holdsOn('s', heldOn)}
          and exists (select from meeting_replies r where r.meeting_id = ${id} and r.person_id = s.substitute_id)
      )`.as('seat'),
    )
    .innerJoin('persons as p', 'p.id', 'seat.person_id')
    .leftJoin('organisations as o', 'o.id', 'seat.organisation_id')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .leftJoin('meeting_replies as r', (join) =>
      join.onRef('r.person_id', '=', 'seat.person_id').on('r.meeting_id', '=', id),
    )
    .select(['p.id as personId', 'p.name', 'r.answer', 'r.substitute_name as substitute'])
    .select(
      sql<string | null>`case when o.kind = 'municipality' then o.id
        when above.kind = 'municipality' then above.id end`.as('municipalityId'),
    )
    .orderBy(sql`coalesce(o.seat_order, above.seat_order, 101)`)
    .orderBy('p.name')
    .execute();
  return rows.map((row) => ({ ...row, answer: row.answer as SeatHolder['answer'] }));
}

const holdsOn = (table: 'm' | 's', day: string) =>
  sql`(coalesce(${sql.ref(`${table}.from_on`)}, '-infinity') <= ${day}::date
    and coalesce(${sql.ref(`${table}.to_on`)}, 'infinity') >= ${day}::date)`;

export type Remark = {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly itemId: string | null;
  readonly text: string;
};

/** What is to be read out, of those who are still absent. An item's remarks are behind its walls. */
export async function remarksOf(
  db: Reader,
  { meetingId, itemId }: { meetingId: string; itemId?: string | null },
): Promise<Remark[]> {
  const all = db
    .selectFrom('meeting_remarks as r')
    .innerJoin('persons as p', 'p.id', 'r.person_id')
    .leftJoin('organisations as o', 'o.id', 'r.organisation_id')
    .innerJoin('meeting_replies as a', (join) =>
      join
        .onRef('a.meeting_id', '=', 'r.meeting_id')
        .onRef('a.person_id', '=', 'r.person_id')
        .on('a.answer', '=', 'apology'),
    )
    .select(['r.person_id as personId', 'p.name', 'o.name as organisation', 'r.item_id as itemId'])
    .select('r.body_text as text')
    .where('r.meeting_id', '=', meetingId)
    .orderBy('r.given_at');
  const some = itemId === undefined ? all : all.where('r.item_id', 'is not distinct from', itemId);
  const rows = await some.execute();
  return rows.map((row) => ({ ...row, organisation: row.organisation ?? '' }));
}

/** The items a remark may be to: those the person may read. */
export const itemsToRemark = (
  db: Reader,
  meetingId: string,
): Promise<{ id: string; address: string; number: string; title: string }[]> =>
  db
    .selectFrom('items')
    .select(['id', 'address', 'number', 'title'])
    .where('meeting_id', '=', meetingId)
    .where('withdrawn_at', 'is', null)
    .orderBy('position')
    .execute();

/** Whether the person is invited to one of the meeting's items today. */
export async function isGuestAt(db: Reader, meetingId: string): Promise<boolean> {
  const row = await db
    .selectNoFrom(sql<boolean>`${meetingId} = any (acting_guest_meetings())`.as('isGuest'))
    .executeTakeFirst();
  return row?.isGuest ?? false;
}
