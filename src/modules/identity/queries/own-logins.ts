import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import { loginLimits } from '../../../platform/login.ts';

/** One browser the user is signed in with. */
export type OpenLogin = { id: string; device: string; startedAt: Date; seenAt: Date };

/** The user's logins that are open now, the one used last first. */
export async function ownLogins(db: Reader, userId: string, now: Date): Promise<OpenLogin[]> {
  const { idleMinutesMax, absoluteHoursMax } = loginLimits;
  return db
    .selectFrom('logins')
    .select(['id', 'device', 'created_at as startedAt', 'seen_at as seenAt'])
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('seen_at', '>', sql<Date>`${now}::timestamptz - make_interval(mins => ${idleMinutesMax})`)
    .where('created_at', '>', sql<Date>`${now}::timestamptz - make_interval(hours => ${absoluteHoursMax})`)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
}
