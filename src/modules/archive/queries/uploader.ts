import type { Role } from '../../../kernel/actor.ts';
import type { Reader } from '../../../platform/database.ts';

export type Uploader = { userId: string; personId: string; name: string; role: Role };

/** The user behind a person's key ("mette-lindholm"), for imports from the command line. */
export async function uploaderByKey(db: Reader, key: string): Promise<Uploader | undefined> {
  const row = await db
    .selectFrom('users')
    .innerJoin('persons', 'persons.id', 'users.person_id')
    .select(['users.id as userId', 'persons.id as personId', 'persons.name', 'users.role'])
    .where('persons.key', '=', key)
    .where('users.disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}
