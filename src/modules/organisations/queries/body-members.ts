import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { memberRoles, type MemberRole } from '../rules/vocabulary.ts';
import type { Named } from './organisation-record.ts';

export type Member = {
  id: string;
  person: Named;
  role: MemberRole;
  organisation: Named | null;
  /** The municipality the person's organisation is or belongs to. */
  municipalityKey: string | null;
  from: Day | null;
  to: Day | null;
  version: number;
};

/** Everybody who has or had a role in a body: by role, then by the order of the municipalities, then by name. */
export async function membersOf(db: Reader, bodyId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('memberships as m')
    .innerJoin('persons as p', 'p.id', 'm.person_id')
    .innerJoin('persons as kept', (join) =>
      join.on((eb) => eb('kept.id', '=', eb.fn.coalesce('p.merged_into', 'p.id'))),
    )
    .leftJoin('organisations as o', 'o.id', 'm.organisation_id')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(['m.id', 'm.role', 'm.from_on as from', 'm.to_on as to', 'm.version'])
    .select(['kept.key as personKey', 'kept.name as personName'])
    .select(['o.key as organisationKey', 'o.name as organisationName'])
    .select(
      sql<string | null>`case when o.kind = 'municipality' then o.key
      when above.kind = 'municipality' then above.key end`.as('municipalityKey'),
    )
    .where('m.body_id', '=', bodyId)
    .orderBy(sql`array_position(${sql.val(memberRoles)}::text[], m.role)`)
    .orderBy(sql`coalesce(o.seat_order, above.seat_order, 101)`)
    .orderBy('kept.name')
    .orderBy('m.from_on', (order) => order.asc().nullsFirst())
    .execute();
  return rows.map(({ personKey, personName, organisationKey, organisationName, ...row }) => ({
    ...row,
    role: row.role as MemberRole,
    from: row.from as Day | null,
    to: row.to as Day | null,
    person: { key: personKey, name: personName },
    organisation: organisationKey === null ? null : { key: organisationKey, name: organisationName ?? '' },
  }));
}

export type Municipality = { key: string; name: string; shortName: string };

/** The municipalities in their fixed order: the seats. */
export const municipalities = (db: Reader, on: Day): Promise<Municipality[]> =>
  db
    .selectFrom('organisations')
    .select(['key', 'name', 'short_name as shortName'])
    .where('kind', '=', 'municipality')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();
