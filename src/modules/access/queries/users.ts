import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import { actorColumns, actorOf, homeOf, type ActorRow } from '../../../platform/actor-of-login.ts';
import type { Reader } from '../../../platform/database.ts';
import type { UserState } from '../rules/user-list.ts';

/** A user with what the administrator sees of the account. */
export type UserRecord = {
  id: string;
  key: string;
  actor: Actor;
  email: string;
  state: UserState;
  createdAt: Date;
  disabledAt: Date | null;
  seenAt: Date | null;
  loginsOpen: number;
  loginsEver: number;
  /** A code from a telephone is asked for besides the password. */
  hasFactor: boolean;
  version: number;
  organisationKey: string;
};

/** All users, also closed ones. */
export const allUsers = (db: Reader, on: Day): Promise<UserRecord[]> => usersWhere(db, on, sql`true`);

/** The user of a person, by the person's key. */
export const userOfPerson = async (db: Reader, key: string, on: Day): Promise<UserRecord | undefined> =>
  (await usersWhere(db, on, sql`persons.key = ${key}`))[0];

type Row = ActorRow & {
  key: string;
  email: string | null;
  created_at: Date;
  disabled_at: Date | null;
  seen_at: Date | null;
  logins_open: bigint;
  logins_ever: bigint;
  has_factor: boolean;
  version: number;
  home_key: string | null;
};

async function usersWhere(db: Reader, on: Day, where: RawBuilder<unknown>): Promise<UserRecord[]> {
  const found = sql<Row>`(select persons.key, users.email, users.created_at, users.disabled_at, users.version,
      (select key from organisations where id = home.id) as home_key,
      (select max(seen_at) from logins where user_id = users.id) as seen_at,
      (select count(*) from logins where user_id = users.id and ended_at is null) as logins_open,
      (select count(*) from logins where user_id = users.id) as logins_ever,
      exists (select from second_factors f where f.user_id = users.id and f.confirmed_at is not null) as has_factor,
      ${actorColumns(on)}
    from users join persons on persons.id = users.person_id ${homeOf(on)} where ${where})`;
  const rows = await db.selectFrom(found.as('found')).selectAll().orderBy('name').orderBy('key').execute();
  return rows.map((row) => ({
    id: row.user_id,
    key: row.key,
    actor: actorOf(row, on),
    email: row.email ?? '',
    state: row.disabled_at ? 'closed' : row.seen_at ? 'active' : 'invited',
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    seenAt: row.seen_at,
    loginsOpen: Number(row.logins_open),
    loginsEver: Number(row.logins_ever),
    hasFactor: row.has_factor,
    version: row.version,
    organisationKey: row.home_key ?? '',
  }));
}
