import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

export type ContactsOfBody = { key: string; name: string; has: number; missing: string[] };

/**
 * For each permanent group the municipalities without a contact person on the day. A department's counts for
 * its municipality.
 */
export async function contactsOfBodies(db: Reader, on: Day): Promise<ContactsOfBody[]> {
  const found = sql<ContactsOfBody & { has: number }>`(select b.key, b.name,
      count(*) filter (where has)::int as has,
      coalesce(json_agg(m.name order by m.seat_order) filter (where not has), '[]') as missing
    from bodies b cross join organisations m cross join lateral (select exists (
      select from memberships s join organisations o on o.id = s.organisation_id
      where s.body_id = b.id and s.role = 'contact' and m.id in (o.id, o.parent_id)
        and coalesce(s.from_on, '-infinity') <= ${on}::date and ${on}::date <= coalesce(s.to_on, 'infinity')
    ) as has) held
    where b.level = 'permanent-group' and b.status <> 'closed' and m.kind = 'municipality'
    group by b.id)`;
  return db.selectFrom(found.as('found')).selectAll().orderBy('name').execute();
}
