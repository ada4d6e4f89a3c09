import type { Reader } from '../../../platform/database.ts';

/**
 * When the reader was last here before this login: what is new is counted from then. Null at the first visit and for
 * visitors. A login in another browser counts, so that nothing seen on the phone is new at the desk.
 */
export async function lastVisit(
  db: Reader,
  userId: string,
  thisLogin: string | undefined,
): Promise<Date | null> {
  if (thisLogin === undefined) return null;
  const row = await db
    .selectFrom('logins')
    .select((eb) => eb.fn.max('seen_at').as('at'))
    .where('user_id', '=', userId)
    .where('id', '<>', thisLogin)
    .executeTakeFirst();
  return row?.at ?? null;
}
