import { sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { roleOfMembership } from '../../../kernel/seats.ts';
import type { Reader } from '../../../platform/database.ts';
import type { AppointedRole } from '../rules/appointment.ts';

/** A role somebody was given, also one that is over. */
export type AppointmentRow = {
  id: string;
  role: AppointedRole;
  organisation: string;
  organisationId: string | null;
  concerning: string;
  from: Day | null;
  to: Day | null;
  reason: string;
  endReason: string;
  version: number;
};

/** The roles given to the person, the latest first. What was given to merged rows is theirs too. */
export async function appointmentsOf(db: Reader, personId: string): Promise<AppointmentRow[]> {
  const rows = await db
    .selectFrom('appointments as a')
    .innerJoin('persons as p', 'p.id', 'a.person_id')
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.role', 'a.concerning', 'a.from_on as from', 'a.to_on as to', 'a.reason', 'a.version'])
    .select(['a.end_reason as endReason', 'a.organisation_id as organisationId', 'o.name as organisation'])
    .where(sql<boolean>`coalesce(p.merged_into, p.id) = ${personId}`)
    .orderBy('a.from_on', (order) => order.desc().nullsLast())
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    role: row.role as AppointedRole,
    organisation: row.organisation ?? '',
    from: row.from as Day | null,
    to: row.to as Day | null,
  }));
}

export type MembershipRow = {
  body: { key: string; name: string };
  role: Role;
  organisation: string;
  from: Day | null;
  to: Day | null;
};

/** The person's seats in bodies, the latest first. */
export async function membershipsOf(db: Reader, personId: string): Promise<MembershipRow[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['b.key', 'b.name', 'b.level', 'm.role', 'o.name as organisation', 'm.from_on', 'm.to_on'])
    .where(sql<boolean>`coalesce(p.merged_into, p.id) = ${personId}`)
    .orderBy('m.from_on', (order) => order.desc().nullsLast())
    .orderBy('b.name')
    .execute();
  return rows.map((row) => ({
    body: { key: row.key, name: row.name },
    role: roleOfMembership(row.role, row.level),
    organisation: row.organisation ?? '',
    from: row.from_on as Day | null,
    to: row.to_on as Day | null,
  }));
}
