import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

/** Somebody the minutes name: `times` is in how many meetings, `last` the day of the latest. */
export type Candidate = { key: string; name: string; organisation: string; times: number; last: Day };
export type UnknownName = { name: string; organisation: string; times: number; last: Day };

/** Persons of the register who came to meetings and have no user, the latest first. */
export async function candidates(db: Reader): Promise<Candidate[]> {
  const found = sql<Candidate>`(select kept.key, kept.name, coalesce(max(o.name), max(a.organisation_name), '')
      as organisation, count(distinct a.meeting_id)::int as times, max(m.held_on) as last
    from attendances a join meetings m on m.id = a.meeting_id join persons p on p.id = a.person_id
      join persons kept on kept.id = coalesce(p.merged_into, p.id)
      left join organisations o on o.id = a.organisation_id
    where a.presence <> 'absent' and not exists (select from users where person_id = kept.id)
    group by kept.id)`;
  const query = db.selectFrom(found.as('found')).selectAll();
  return query.orderBy('last', 'desc').orderBy('name').orderBy('key').execute();
}

/** Names in minutes that are no person of the register yet. */
export async function unknownNames(db: Reader): Promise<UnknownName[]> {
  const found = sql<UnknownName>`(select a.name, coalesce(a.organisation_name, '') as organisation,
      count(distinct a.meeting_id)::int as times, max(m.held_on) as last
    from attendances a join meetings m on m.id = a.meeting_id
    where a.presence <> 'absent' and a.person_id is null
    group by a.name, coalesce(a.organisation_name, ''))`;
  const query = db.selectFrom(found.as('found')).selectAll();
  return query.orderBy('last', 'desc').orderBy('name').orderBy('organisation').execute();
}
