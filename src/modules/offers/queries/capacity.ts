import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { holds } from './offer-list.ts';
import type { Capacity } from '../rules/offer-views.ts';

export async function capacityOn(
  db: Reader,
  { on, isPrivateToo }: { on: Day; isPrivateToo: boolean },
): Promise<Capacity> {
  const standing = sql`select m.key as municipality, s.target_groups, s.places, s.offer_id
    from offer_services s
      join offer_locations l on l.offer_id = s.offer_id and ${holds(sql`l`, on)}
      join offer_identities i on i.offer_id = s.offer_id and ${holds(sql`i`, on)}
      join organisations m on m.id = l.municipality_id
    where ${holds(sql`s`, on)} and (${isPrivateToo} or i.operator_kind not in ('private', 'self-owning'))`;
  const answer = sql<{ answer: Capacity }>`(with standing as materialized (${standing})
    select json_build_object(
      'municipalities', (select coalesce(json_agg(json_build_object('key', key, 'name', name, 'abbreviation',
        short_name) order by seat_order), '[]') from organisations
        where kind = 'municipality' and seat_order is not null),
      'cells', (select coalesce(json_agg(to_json(c)), '[]') from (select g as "targetGroup", municipality,
        sum(places)::int as places, count(distinct offer_id)::int as offers
        from standing, unnest(target_groups) g group by 1, 2) c),
      'totals', (select coalesce(json_agg(to_json(t)), '[]') from (select municipality, sum(places)::int as places,
        count(distinct offer_id)::int as offers from standing group by 1) t)) as answer)`;
  const found = await db.selectFrom(answer.as('found')).select('found.answer').executeTakeFirstOrThrow();
  return found.answer;
}
