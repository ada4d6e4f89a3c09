import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MemberRole } from '../rules/vocabulary.ts';

export type PersonThere = {
  key: string;
  name: string;
  title: string;
  /** The department, where it is not the organisation itself. */
  department: string | null;
  from: Day | null;
  to: Day | null;
};

/** Who works or worked in an organisation or a department of it. A merged person is shown as the one that was kept. */
export async function peopleOf(db: Reader, organisationId: string): Promise<PersonThere[]> {
  const rows = await db
    .selectFrom('affiliations as a')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .innerJoin('persons as p', 'p.id', 'a.person_id')
    .innerJoin('persons as kept', (join) =>
      join.on((eb) => eb('kept.id', '=', eb.fn.coalesce('p.merged_into', 'p.id'))),
    )
    .select(['kept.key', 'kept.name', 'a.title', 'o.id as whereId', 'o.name as whereName'])
    .select(['a.from_on as from', 'a.to_on as to'])
    .where((eb) => eb.or([eb('o.id', '=', organisationId), eb('o.parent_id', '=', organisationId)]))
    .orderBy('kept.name')
    .orderBy('a.from_on', (order) => order.desc().nullsLast())
    .execute();
  return rows.map(({ whereId, whereName, ...row }) => ({
    ...row,
    from: row.from as Day | null,
    to: row.to as Day | null,
    department: whereId === organisationId ? null : whereName,
  }));
}

export type SeatInBody = {
  bodyKey: string;
  bodyName: string;
  personKey: string;
  personName: string;
  role: MemberRole;
  from: Day | null;
  to: Day | null;
};

/** The seats an organisation and its departments have or had in bodies. */
export async function seatsOf(db: Reader, organisationId: string): Promise<SeatInBody[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .innerJoin('persons as kept', (join) =>
      join.on((eb) => eb('kept.id', '=', eb.fn.coalesce('p.merged_into', 'p.id'))),
    )
    .select(['b.key as bodyKey', 'b.name as bodyName', 'kept.key as personKey', 'kept.name as personName'])
    .select(['m.role', 'm.from_on as from', 'm.to_on as to'])
    .where((eb) => eb.or([eb('o.id', '=', organisationId), eb('o.parent_id', '=', organisationId)]))
    .orderBy('b.name')
    .orderBy('kept.name')
    .execute();
  return rows.map((row) => ({
    ...row,
    role: row.role as MemberRole,
    from: row.from as Day | null,
    to: row.to as Day | null,
  }));
}
