import type { Role } from '../../../kernel/actor.ts';
import type { Reader } from '../../../platform/database.ts';

export type DemoUser = {
  key: string;
  userId: string;
  name: string;
  role: Role;
  title: string;
  organisation: string;
};

/** The invented persons one can be in the demo, the secretariat first. */
export async function demoUsers(db: Reader): Promise<DemoUser[]> {
  const rows = await db
    .selectFrom('users')
    .innerJoin('persons', 'persons.id', 'users.person_id')
    .innerJoin('affiliations', 'affiliations.person_id', 'persons.id')
    .innerJoin('organisations', 'organisations.id', 'affiliations.organisation_id')
    .select(['persons.key', 'users.id as userId', 'persons.name', 'users.role', 'affiliations.title'])
    .select('organisations.name as organisation')
    .where('users.is_demo', '=', true)
    .where('users.disabled_at', 'is', null)
    .orderBy((eb) => eb.case().when('users.role', '=', 'secretariat').then(0).else(1).end())
    .orderBy('organisations.seat_order', (order) => order.asc().nullsLast())
    .orderBy('persons.name')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}
