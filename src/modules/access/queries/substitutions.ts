import { sql } from 'kysely';
import type { Role, Seat } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { roleOfMembership } from '../../../kernel/seats.ts';
import type { Reader } from '../../../platform/database.ts';

/** A seat as the list to choose from names it. `key` is `membership:…` or `appointment:…`. */
export type SeatChoice = { key: string; person: string; seat: Seat };

type Row = {
  key: string;
  person: string;
  member_role: string | null;
  level: string | null;
  role: string | null;
  organisation: string | null;
  place: string | null;
  until: Day | null;
};

/** Seats that hold today or later and can be lent, by the name of whose they are. */
export async function lendableSeats(
  db: Reader,
  today: Day,
  withAppointments: boolean,
): Promise<SeatChoice[]> {
  const found = sql<Row>`(select 'membership:' || m.id as key, p.name as person, m.role as member_role, b.level,
      null as role, o.name as organisation, b.short_name as place, m.to_on as until
    from memberships m join persons p on p.id = m.person_id join bodies b on b.id = m.body_id
      left join organisations o on o.id = m.organisation_id
    where (m.to_on is null or m.to_on >= ${today}::date) and b.status <> 'closed'
    union all
    select 'appointment:' || a.id, p.name, null, null, a.role, o.name, a.concerning, a.to_on
    from appointments a join persons p on p.id = a.person_id left join organisations o on o.id = a.organisation_id
    where (a.to_on is null or a.to_on >= ${today}::date) and a.role <> 'reader' and ${withAppointments}::boolean)`;
  const query = db
    .selectFrom(found.as('found'))
    .selectAll()
    .orderBy('person')
    .orderBy('place')
    .orderBy('key');
  return (await query.execute()).map((row) => ({ key: row.key, person: row.person, seat: seatOf(row) }));
}

const seatOf = (row: Row): Seat => ({
  key: row.key,
  role: (row.role as Role | null) ?? roleOfMembership(row.member_role ?? '', row.level ?? ''),
  organisationId: null,
  organisationName: row.organisation ?? '',
  side: 'none',
  bodyId: null,
  bodyName: row.place ?? '',
  until: row.until,
  standsInFor: null,
});

export type SubstitutionRow = {
  id: string;
  kind: 'membership' | 'appointment';
  seat: Seat;
  instead: { key: string; name: string };
  substitute: { key: string; name: string };
  from: Day;
  to: Day;
  reason: string;
  endReason: string;
  version: number;
};

type LentRow = Row & {
  id: string;
  instead_key: string;
  substitute_key: string;
  substitute: string;
  from_on: Day;
  to_on: Day;
  reason: string;
  end_reason: string;
  version: number;
};

/** Every seat that is, was or will be lent, the latest first. */
export async function substitutionList(db: Reader, id?: string): Promise<SubstitutionRow[]> {
  const found = sql<LentRow>`(select s.id, case when s.membership_id is null then 'appointment:' else 'membership:' end
      || coalesce(s.membership_id, s.appointment_id) as key, whose.name as person, whose.key as instead_key,
      m.role as member_role, b.level, a.role, o.name as organisation, coalesce(b.short_name, a.concerning) as place,
      s.to_on as until, who.key as substitute_key, who.name as substitute, s.from_on, s.to_on, s.reason,
      s.end_reason, s.version
    from substitutions s left join memberships m on m.id = s.membership_id
      left join appointments a on a.id = s.appointment_id left join bodies b on b.id = m.body_id
      left join organisations o on o.id = coalesce(m.organisation_id, a.organisation_id)
      join persons whose on whose.id = coalesce(m.person_id, a.person_id)
      join persons who on who.id = s.substitute_id
    where ${id ?? null}::text is null or s.id::text = ${id ?? null})`;
  const query = db.selectFrom(found.as('found')).selectAll().orderBy('from_on', 'desc').orderBy('substitute');
  return (await query.execute()).map((row) => ({
    id: row.id,
    kind: row.member_role === null ? 'appointment' : 'membership',
    seat: seatOf(row),
    instead: { key: row.instead_key, name: row.person },
    substitute: { key: row.substitute_key, name: row.substitute },
    from: row.from_on,
    to: row.to_on,
    reason: row.reason,
    endReason: row.end_reason,
    version: row.version,
  }));
}
