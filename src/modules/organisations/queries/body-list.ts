import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { BodyStatus } from '../rules/body-states.ts';
import { bodyLevels, type BodyLevel } from '../rules/vocabulary.ts';

export type BodyRow = {
  id: string;
  key: string;
  name: string;
  shortName: string;
  level: BodyLevel;
  status: BodyStatus;
  /** The key of the body it reports to. */
  above: string | null;
  frequency: string;
  termEndsOn: Day | null;
  closedOn: Day | null;
  /** Who holds a seat on the day asked about; a person with two roles counts once. */
  members: number;
};

/** Every body of the cooperation, from the top level down. They are few: the picture shows them all. */
export async function bodyList(db: Reader, on: Day): Promise<BodyRow[]> {
  const rows = await db
    .selectFrom('bodies as b')
    .leftJoin('bodies as above', 'above.id', 'b.parent_id')
    .leftJoin('memberships as m', (join) =>
      join
        .onRef('m.body_id', '=', 'b.id')
        .on((eb) => eb.or([eb('m.from_on', 'is', null), eb('m.from_on', '<=', on)]))
        .on((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>=', on)])),
    )
    .leftJoin('persons as p', 'p.id', 'm.person_id')
    .select([
      'b.id',
      'b.key',
      'b.name',
      'b.short_name as shortName',
      'b.level',
      'b.status',
      'above.key as above',
    ])
    .select(['b.meeting_frequency as frequency', 'b.term_ends_on as termEndsOn', 'b.closed_on as closedOn'])
    .select(sql<bigint>`count(distinct coalesce(p.merged_into, p.id))`.as('members'))
    .groupBy(['b.id', 'above.key'])
    .orderBy(sql`array_position(${sql.val(bodyLevels)}::text[], b.level)`)
    .orderBy('b.name')
    .execute();
  return rows.map((row) => ({
    ...row,
    level: row.level as BodyLevel,
    status: row.status as BodyStatus,
    termEndsOn: row.termEndsOn as Day | null,
    closedOn: row.closedOn as Day | null,
    members: Number(row.members),
  }));
}
