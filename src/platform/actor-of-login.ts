import { sql, type RawBuilder } from 'kysely';
import type { Actor, Seat, Side } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { roleOfMembership, rolesOfSeats, sideOf } from '../kernel/seats.ts';

/** A seat as the database has it: of a membership the role and the body's level, of an appointment the role itself. */
type SeatRow = {
  key: string;
  member_role: string | null;
  level: string | null;
  role: string | null;
  organisation_id: string | null;
  organisation_name: string | null;
  side: string | null;
  body_id: string | null;
  body_name: string | null;
  until: Day | null;
  stands_in_for: string | null;
};

export type ActorRow = {
  user_id: string;
  person_id: string;
  name: string;
  home_id: string | null;
  home_name: string | null;
  home_side: string | null;
  home_title: string | null;
  seats: SeatRow[];
};

/** Every row that is the person: one list, so that the seats are looked up by their index. */
const ownRows = sql`array(select p.id from persons p where p.id = users.person_id and p.merged_into is null
  union all select p.id from persons p where p.merged_into = users.person_id)`;

/**
 * The columns that make an actor of `users` and `persons` (both in the `from` already, with `homeOf` joined laterally):
 * the seats that hold on the day, those of merged persons and those the person stands in for included.
 */
export const actorColumns = (day: Day): RawBuilder<unknown> => sql`
  users.id as user_id, users.person_id, persons.name,
  home.id as home_id, home.name as home_name, home.side as home_side, home.title as home_title,
  coalesce((select json_agg(seat) from (
    select 'membership:' || m.id as key, m.role as member_role, b.level, null as role, m.organisation_id,
      o.name as organisation_name, o.side, b.id as body_id, b.short_name as body_name, m.to_on as until,
      null as stands_in_for
    from memberships m join bodies b on b.id = m.body_id left join organisations o on o.id = m.organisation_id
    where m.person_id = any(${ownRows}) and ${holdsOn(sql`m`, day)}
    union all
    select 'appointment:' || a.id, null, null, a.role, a.organisation_id, o.name, o.side, null, a.concerning, a.to_on,
      null
    from appointments a left join organisations o on o.id = a.organisation_id
    where a.person_id = any(${ownRows}) and ${holdsOn(sql`a`, day)}
    union all
    select 'substitution:' || s.id, m.role, b.level, a.role, coalesce(m.organisation_id, a.organisation_id),
      o.name, o.side, b.id, coalesce(b.short_name, a.concerning), s.to_on, whose.name
    from substitutions s left join memberships m on m.id = s.membership_id and ${holdsOn(sql`m`, day)}
      left join appointments a on a.id = s.appointment_id and ${holdsOn(sql`a`, day)}
      left join bodies b on b.id = m.body_id
      left join organisations o on o.id = coalesce(m.organisation_id, a.organisation_id)
      join persons whose on whose.id = coalesce(m.person_id, a.person_id)
    where s.substitute_id = users.person_id and ${day}::date between s.from_on and s.to_on
  ) seat), '[]') as seats`;

/** Where the person works on the day: the latest affiliation. */
export const homeOf = (day: Day): RawBuilder<unknown> => sql`
  left join lateral (select o.id, o.name, o.side, f.title from affiliations f
    join organisations o on o.id = f.organisation_id
    where f.person_id = users.person_id and ${holdsOn(sql`f`, day)}
    order by f.from_on desc nulls last limit 1) home on true`;

const holdsOn = (table: RawBuilder<unknown>, day: Day): RawBuilder<unknown> =>
  sql`coalesce(${table}.from_on, '-infinity') <= ${day}::date and ${day}::date <= coalesce(${table}.to_on, 'infinity')`;

/** The actor of a row, for the day the row was asked for. */
export function actorOf(row: ActorRow, day: Day): Actor {
  const seats = row.seats.map(seatOf);
  const home = (row.home_side ?? 'none') as Side;
  const sits = seats.filter(({ bodyId }) => bodyId !== null);
  return {
    userId: row.user_id,
    personId: row.person_id,
    name: row.name,
    title: row.home_title ?? '',
    roles: rolesOfSeats(seats),
    seats,
    side: sideOf([home, ...seats.map(({ side }) => side)]),
    organisationId: row.home_id,
    organisationName: row.home_name ?? '',
    organisationIds: idsOf([row.home_id, ...seats.map(({ organisationId }) => organisationId)]),
    bodyIds: idsOf(sits.filter(({ role }) => role !== 'contact').map(({ bodyId }) => bodyId)),
    contactBodyIds: idsOf(sits.filter(({ role }) => role === 'contact').map(({ bodyId }) => bodyId)),
    day,
    seat: '',
  };
}

const idsOf = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

const seatOf = (row: SeatRow): Seat => ({
  key: row.key,
  role: (row.role as Seat['role'] | null) ?? roleOfMembership(row.member_role ?? '', row.level ?? ''),
  organisationId: row.organisation_id,
  organisationName: row.organisation_name ?? '',
  side: (row.side ?? 'none') as Side,
  bodyId: row.body_id,
  bodyName: row.body_name ?? '',
  until: row.until,
  standsInFor: row.stands_in_for,
});
