import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { AlikeHits } from '../rules/search-counts.ts';

/** All hits of the question that was asked (`ask`), counted by what they can be filtered by. */
export async function alikeHits(db: Reader): Promise<AlikeHits[]> {
  const counted = db
    .selectFrom('search_entries')
    .select(['body_id', 'kind', 'outcome', 'has_reservation'])
    .select(sql<number>`extract(year from held_on)::int`.as('year'))
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .groupBy(['body_id', 'year', 'kind', 'outcome', 'has_reservation']);
  const rows = await db
    .selectFrom(counted.as('counted'))
    .leftJoin('bodies', 'bodies.id', 'counted.body_id')
    .selectAll('counted')
    .select('bodies.key as body')
    .execute();
  return rows.map(({ body, year, kind, outcome, has_reservation, count }) => ({
    body,
    year: year === null ? null : String(year),
    kind,
    outcome,
    hasReservation: has_reservation,
    count: Number(count),
  }));
}
