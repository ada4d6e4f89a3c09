import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { ItemPlace } from '../rules/matter-views.ts';
import { isForAllAndThisId } from './reservation-for-all.ts';

/** A person (with the rows merged into it) or an organisation (with its administrations). */
export type Participant = { readonly kind: 'person' | 'organisation'; readonly id: string };

export type MeetingTaken = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly presence: 'present' | 'absent' | 'guest';
  /** How many came, of an organisation. */
  readonly people: number;
  /** Whether a guest was there for an item of the municipal part or a closed one. */
  readonly isGuarded: boolean;
};
export type PositionTaken = ItemPlace & { readonly kind: 'reservation' | 'dissent'; readonly text: string };

export const shownMax = 20;

const took = ({ kind, id }: Participant) =>
  kind === 'person'
    ? sql`a.person_id in (select p.id from persons p where ${id} in (p.id, p.merged_into))`
    : sql`a.organisation_id in (select o.id from organisations o where ${id} in (o.id, o.parent_id))`;

/** The meetings they came to, sent apologies for, or were guests of, the newest first: 20, and how many there are. */
export async function meetingsTaken(
  db: Reader,
  who: Participant,
): Promise<{ meetings: MeetingTaken[]; total: number }> {
  const found = sql<MeetingTaken & { total: bigint }>`(
    select b.key as "bodyKey", b.short_name as "bodyShortName", m.held_on as "heldOn", m.sequence,
      case when bool_or(a.presence = 'present') then 'present' when bool_or(a.presence = 'guest') then 'guest'
        else 'absent' end as presence,
      count(*) filter (where a.presence <> 'absent')::int as people,
      bool_or(a.municipal_only or a.closed) as "isGuarded",
      count(*) over () as total
    from attendances a join meetings m on m.id = a.meeting_id join bodies b on b.id = m.body_id
    where ${took(who)}
    group by b.key, b.short_name, m.id, m.held_on, m.sequence
    order by m.held_on desc, m.id limit ${shownMax})`;
  const rows = await db
    .selectFrom(found.as('found'))
    .selectAll('found')
    .orderBy('found.heldOn', 'desc')
    .execute();
  return { meetings: rows, total: Number(rows[0]?.total ?? 0) };
}

/**
 * The reservations and dissents of an organisation, with those of all municipalities when it is one; for a person those
 * of the organisation they came for, at the meetings they came to. The newest first: 20, and how many there are.
 */
export async function positionsTaken(
  db: Reader,
  who: Participant,
): Promise<{ positions: PositionTaken[]; total: number }> {
  const found = sql<PositionTaken & { total: bigint; place: bigint }>`(
    select b.key as "bodyKey", b.short_name as "bodyShortName", m.held_on as "heldOn", m.sequence, i.address,
      i.number, i.title, i.closed, i.municipal_only as "municipalOnly", p.kind, p.body_text as text,
      count(*) over () as total,
      row_number() over (order by m.held_on desc, i.position, p.position) as place
    from positions_taken p join items i on i.id = p.item_id join meetings m on m.id = p.meeting_id
      join bodies b on b.id = m.body_id left join organisations whose on whose.id = p.organisation_id
    where p.kind in ('reservation', 'dissent') and ${
      who.kind === 'organisation'
        ? sql`(${who.id} in (whose.id, whose.parent_id) or ${isForAllAndThisId(who.id)})`
        : sql`exists (select from attendances a join organisations came on came.id = a.organisation_id
            where a.meeting_id = p.meeting_id and a.presence = 'present' and ${took(who)}
              and coalesce(came.parent_id, came.id) = coalesce(whose.parent_id, whose.id))`
    }
    order by place limit ${shownMax})`;
  const rows = await db.selectFrom(found.as('found')).selectAll('found').orderBy('found.place').execute();
  return { positions: rows, total: Number(rows[0]?.total ?? 0) };
}
