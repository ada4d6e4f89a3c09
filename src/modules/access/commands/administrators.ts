import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Writer } from '../../../platform/database.ts';

/** Whether nobody is left who is administrator today, without a last day, and can sign in. */
export async function lacksAdministrator(db: Writer, today: Day): Promise<boolean> {
  const left = await db
    .selectFrom('appointments as a')
    .innerJoin('persons as p', 'p.id', 'a.person_id')
    .innerJoin('users as u', (join) => join.on(sql<boolean>`u.person_id = coalesce(p.merged_into, p.id)`))
    .select('a.id')
    .where('a.role', '=', 'administrator')
    .where('a.to_on', 'is', null)
    .where((eb) => eb.or([eb('a.from_on', 'is', null), eb('a.from_on', '<=', today)]))
    .where('u.disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return left === undefined;
}
