import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { actorColumns, actorOf, homeOf, type ActorRow } from '../../../platform/actor-of-login.ts';
import type { Reader } from '../../../platform/database.ts';

export type DemoUser = { key: string; actor: Actor };

/** The invented persons one can be in the demo, the secretariat first. */
export async function demoUsers(db: Reader, today: Day): Promise<DemoUser[]> {
  const found = sql<ActorRow & { key: string; place: number }>`(
    select persons.key,
      row_number() over (order by o.kind <> 'secretariat', o.seat_order nulls last, persons.name) as place,
      ${actorColumns(today)}
    from users join persons on persons.id = users.person_id ${homeOf(today)}
      left join organisations o on o.id = home.id
    where users.is_demo and users.disabled_at is null)`;
  const rows = await db.selectFrom(found.as('found')).selectAll().orderBy('place').execute();
  return rows.map((row) => ({ key: row.key, actor: actorOf(row, today) }));
}
