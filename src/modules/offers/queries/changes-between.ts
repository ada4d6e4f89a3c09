import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { standingOn } from './offer-list.ts';
import type { Comparison } from '../rules/offer-views.ts';

const changedMax = 1000;

/** What differs between two days: offers that came, went, changed name, operator, places or part in the agreement. */
export async function changesBetween(
  db: Reader,
  { before, after }: { before: Day; after: Day },
): Promise<Comparison> {
  const side = sql`json_build_object('name', name, 'operator', operator, 'places', places,
    'inAgreement', "inAgreement")`;
  const answer = sql<{ answer: Comparison }>`(with was as materialized (${standingOn(before)}),
    now_is as materialized (${standingOn(after)}),
    both_days as (select coalesce(n.key, w.key) as key, coalesce(n.name, w.name) as name,
        coalesce(n.operator, w.operator) as operator, w.side as before, n.side as after
      from (select key, name, operator, ${side} as side from was) w
        full join (select key, name, operator, ${side} as side from now_is) n on n.key = w.key)
    select json_build_object(
      'changed', (select coalesce(json_agg(to_json(c)), '[]') from (select * from both_days
        where before::text is distinct from after::text order by name limit ${changedMax}) c),
      'before', (select json_build_object('offers', count(*), 'places', coalesce(sum(places), 0)) from was),
      'after', (select json_build_object('offers', count(*), 'places', coalesce(sum(places), 0)) from now_is)
    ) as answer)`;
  const found = await db.selectFrom(answer.as('found')).select('found.answer').executeTakeFirstOrThrow();
  return found.answer;
}
