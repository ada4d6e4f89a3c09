import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { MatterOrganisation, MatterPerson } from '../rules/matter-views.ts';

/** Who presented the matter's items or was a guest of them, as far as the reader may see, each once. */
export async function matterPersons(db: Reader, matterId: string): Promise<MatterPerson[]> {
  const found = sql<MatterPerson>`(
    select distinct on (coalesce(kept.id::text, named.name)) coalesce(kept.name, named.name) as name, kept.key,
      named.organisation
    from (
      select p.name, p.person_id, null as organisation from presenters p join items i on i.id = p.item_id
        where i.matter_id = ${matterId}
      union all
      select a.name, a.person_id, a.organisation_name from attendances a join items i on i.id = a.item_id
        where i.matter_id = ${matterId}
    ) as named
    left join persons p on p.id = named.person_id
    left join persons kept on kept.id = coalesce(p.merged_into, p.id)
    order by coalesce(kept.id::text, named.name), named.organisation nulls last)`;
  const rows = await db.selectFrom(found.as('found')).selectAll('found').execute();
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
}

/** Which organisations took a position or a task in the items; an administration counts as its municipality. */
export async function matterOrganisations(db: Reader, matterId: string): Promise<MatterOrganisation[]> {
  const found = sql<MatterOrganisation & { seat: number | null }>`(
    select whole.name, whole.key, whole.seat_order as seat, json_agg(distinct acted.did) as did
    from (
      select p.organisation_id, p.kind as did from positions_taken p join items i on i.id = p.item_id
        where i.matter_id = ${matterId}
      union all
      select c.organisation_id, 'action' from actions c join items i on i.id = c.item_id
        where i.matter_id = ${matterId}
    ) as acted
    join organisations o on o.id = acted.organisation_id
    join organisations whole on whole.id = coalesce(o.parent_id, o.id)
    group by whole.id, whole.name, whole.key, whole.seat_order)`;
  return db
    .selectFrom(found.as('found'))
    .select(['found.name', 'found.key', 'found.did'])
    .orderBy('found.seat', (order) => order.asc().nullsLast())
    .orderBy('found.name')
    .execute();
}
