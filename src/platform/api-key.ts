import { sql } from 'kysely';
import { anonymous, type Side } from '../kernel/actor.ts';
import { dayInDenmark } from '../kernel/day.ts';
import type { Database } from './database.ts';
import { sha256 } from './login.ts';
import type { Login } from './route.ts';

const shape = /^Bearer (rv_[\w-]{43})$/;

/** How a key begins, so that one that has been left in a file can be known for what it is. */
export const apiKeyPrefix = 'rv_';

/** The key a request carries; nothing where there is none, `unreadable` where the header holds something else. */
export function apiKeyOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  return shape.exec(authorization)?.[1] ?? 'unreadable';
}

/**
 * Who holds this key: a reader of the organisation it was made for, behind the doors of its scope and no others.
 * Nothing for a key that is unknown, ended or past its last day. That it was used is noted once a day.
 */
export async function loginOfApiKey(database: Database, key: string, now: Date): Promise<Login | undefined> {
  const today = dayInDenmark(now);
  return database.transaction().execute(async (db) => {
    await sql`select set_config('app.api_key', ${sha256(key).toString('hex')}, true)`.execute(db);
    const row = await db
      .selectFrom('api_keys as k')
      .innerJoin('organisations as o', 'o.id', 'k.organisation_id')
      .select([
        'k.id',
        'k.name',
        'k.scope',
        'k.last_used_on',
        'o.id as organisationId',
        'o.name as organisation',
      ])
      .select('o.side')
      .where('k.token_hash', '=', sha256(key))
      .where('k.ended_at', 'is', null)
      .where('k.expires_on', '>=', today)
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.last_used_on !== today)
      await db.updateTable('api_keys').set({ last_used_on: today }).where('id', '=', row.id).execute();
    const actor = {
      ...anonymous,
      userId: row.id,
      name: row.name,
      roles: ['reader'] as const,
      side: row.side as Side,
      organisationId: row.organisationId,
      organisationName: row.organisation,
      organisationIds: [row.organisationId],
      day: today,
      seat: `api-key / ${row.organisation}`,
    };
    return { actor, csrfToken: '', language: 'da', scope: row.scope };
  });
}
