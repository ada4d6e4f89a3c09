import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

export type OwnerChoice = {
  readonly id: string;
  /** `o-`, `p-` or `b-` and the key. */
  readonly key: string;
  readonly kind: 'person' | 'organisation' | 'body';
  readonly name: string;
};

/** Who can be given an action of a body: who sits in it, organisations, and bodies at work. */
export async function ownerChoices(
  db: Reader,
  { bodyKey, today }: { bodyKey: string; today: Day },
): Promise<OwnerChoice[]> {
  const found = sql<OwnerChoice & { place: number }>`(
    select distinct kept.id, 'p-' || kept.key as key, 'person' as kind, kept.name, 1 as place
      from memberships s join bodies b on b.id = s.body_id and b.key = ${bodyKey}
      join persons p on p.id = s.person_id join persons kept on kept.id = coalesce(p.merged_into, p.id)
      where coalesce(s.from_on, '-infinity') <= ${today}::date and coalesce(s.to_on, 'infinity') >= ${today}::date
    union all select id, 'o-' || key, 'organisation', name, 2 from organisations
      where coalesce(valid_to, 'infinity') >= ${today}::date
        and kind in ('municipality', 'region', 'kkr', 'kl', 'secretariat')
    union all select id, 'b-' || key, 'body', name, 3 from bodies where status in ('active', 'on-hold'))`;
  return db
    .selectFrom(found.as('found'))
    .select(['id', 'key', 'kind', 'name'])
    .orderBy('place')
    .orderBy('name')
    .execute();
}
