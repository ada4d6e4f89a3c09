import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

export type CircleMember = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly side: string;
  /** Has a seat in the body today. */
  readonly isSeated: boolean;
};

/** Who can be asked about a body: municipalities first, then the region and the others; its own circle is marked. */
export async function circleOf(db: Reader, bodyId: string, on: Day): Promise<CircleMember[]> {
  const seats = await db
    .selectFrom('memberships as s')
    .innerJoin('organisations as o', 'o.id', 's.organisation_id')
    .select((eb) => eb.fn.coalesce('o.parent_id', 'o.id').as('id'))
    .where('s.body_id', '=', bodyId)
    .where((eb) => eb.or([eb('s.to_on', 'is', null), eb('s.to_on', '>=', on)]))
    .execute();
  const seated = new Set(seats.map(({ id }) => id));
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'key', 'name', 'side'])
    .where('kind', 'not in', ['administration', 'secretariat'])
    .where('valid_to', 'is', null)
    .orderBy((eb) => eb('kind', '=', 'municipality'), 'desc')
    .orderBy('seat_order', (order) => order.asc().nullsLast())
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, isSeated: seated.has(row.id) }));
}
