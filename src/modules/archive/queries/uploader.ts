import type { Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { actorOfUser } from '../../../platform/login.ts';

/** The user behind a person's key ("mette-lindholm"), with the seats of the day, for imports from the command line. */
export async function uploaderByKey(db: Reader, key: string, day: Day): Promise<Actor | undefined> {
  const row = await db
    .selectFrom('users')
    .innerJoin('persons', 'persons.id', 'users.person_id')
    .select('users.id')
    .where('persons.key', '=', key)
    .executeTakeFirst();
  return row && actorOfUser(db, row.id, day);
}
