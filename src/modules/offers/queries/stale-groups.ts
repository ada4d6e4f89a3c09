import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type {} from '../rules/vocabulary.ts';
import type { StaleGroup } from '../rules/offer-views.ts';

/** Of offers that are run on the day; those of these operators alone where they are named. */
export async function staleGroups(
  db: Reader,
  { on, before, operatorIds }: { on: Day; before: Day; operatorIds: readonly string[] | null },
): Promise<StaleGroup[]> {
  const mine = operatorIds === null ? sql`true` : sql`i.operator_id = any (${operatorIds})`;
  const question = sql<StaleGroup>`(select o.key, i.name, op.name as operator, f.fact_group as "group",
      to_char(f.since, 'YYYY-MM-DD') as since
    from offers o
      join offer_identities i on i.offer_id = o.id and i.superseded_at is null
        and daterange(i.valid_from, i.valid_to) @> ${on}::date
      join organisations op on op.id = i.operator_id
      cross join lateral (select s.fact_group, greatest(max(s.said),
          (select max(c.confirmed_on) from offer_confirmations c
            where c.offer_id = o.id and c.fact_group = s.fact_group)) as since
        from (select 'identity' as fact_group, recorded_at::date as said from offer_identities where offer_id = o.id
          union all select 'location', recorded_at::date from offer_locations where offer_id = o.id
          union all select 'terms', recorded_at::date from offer_terms where offer_id = o.id
          union all select 'services', recorded_at::date from offer_services where offer_id = o.id) s
        group by s.fact_group) f
    where f.since < ${before}::date and ${mine}
    order by f.since, i.name, f.fact_group)`;
  return db.selectFrom(question.as('found')).selectAll('found').execute();
}
