import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { allMunicipalitiesNames } from '../rules/all-municipalities.ts';

/** In SQL what `isAllMunicipalities` says of a party; `column` is a column of ours, never a word from outside. */
const isForAll = (column: 'p.party') =>
  sql<boolean>`btrim(regexp_replace(lower(${sql.ref(column)}), '\\s+', ' ', 'g')) = any(${allMunicipalitiesNames})`;

/** Whether a position of every municipality is this organisation's too: it is one of them. Needs `p`. */
export const isForAllAndThis = (key: string) =>
  sql<boolean>`(${isForAll('p.party')} and exists (select from organisations each
    where each.key = ${key} and each.kind = 'municipality' and each.seat_order is not null))`;

/** The same by id. */
export const isForAllAndThisId = (id: string) =>
  sql<boolean>`(${isForAll('p.party')} and exists (select from organisations each
    where each.id = ${id} and each.kind = 'municipality' and each.seat_order is not null))`;

/** The municipalities, once a position the reader may see was taken by all of them. */
export async function partiesForAll(db: Reader): Promise<{ key: string; name: string }[]> {
  return db
    .selectFrom('organisations as o')
    .select(['o.key', 'o.name'])
    .where('o.kind', '=', 'municipality')
    .where('o.seat_order', 'is not', null)
    .where(
      sql<boolean>`(select true from positions_taken p where p.kind in ('reservation', 'dissent')
        and ${isForAll('p.party')}
        and (select true from register_decisions r where r.item_id = p.item_id limit 1) limit 1)`,
    )
    .execute();
}
