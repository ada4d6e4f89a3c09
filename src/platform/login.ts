import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { anonymous, type Actor } from '../kernel/actor.ts';
import { dayInDenmark, type Day } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import { actorColumns, actorOf, homeOf, type ActorRow } from './actor-of-login.ts';
import type { Database, Reader, Writer } from './database.ts';
import type { Login } from './route.ts';

/** How long a login lasts without use, and at most. Issue of a new one costs one click, so they are short. */
export const loginLimits = { idleMinutesMax: 30, absoluteHoursMax: 10 } as const;

export const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest();

/** Compares two secrets in a time that tells nothing about them. */
export const sameSecret = (given: string, kept: string): boolean =>
  timingSafeEqual(sha256(given), sha256(kept));

export const newToken = (): string => randomBytes(32).toString('base64url');

/** A visitor who has not signed in. The empty form token makes the origin check the only one that counts. */
export const visitorLogin = (language: Language): Login => ({ actor: anonymous, csrfToken: '', language });

type LoginRow = ActorRow & { form_token: string; language: string; seen_at: Date };

/** Who holds this token now, with the seats of today: one taken away is gone at the next request. */
export async function loginOfToken(database: Database, token: string, now: Date): Promise<Login | undefined> {
  const { idleMinutesMax, absoluteHoursMax } = loginLimits;
  const today = dayInDenmark(now);
  const found = await sql<LoginRow>`
    select mine.form_token, mine.language, mine.seen_at, ${actorColumns(today)}
    from logins mine join users on users.id = mine.user_id and users.disabled_at is null
      join persons on persons.id = users.person_id ${homeOf(today)}
    where mine.token_hash = ${sha256(token)} and mine.ended_at is null
      and mine.seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutesMax})
      and mine.created_at > ${now}::timestamptz - make_interval(hours => ${absoluteHoursMax})
  `.execute(database);
  const row = found.rows[0];
  if (row && now.getTime() - row.seen_at.getTime() > seenEveryMs) await touch(database, token, now);
  return row && { actor: actorOf(row, today), csrfToken: row.form_token, language: row.language as Language };
}

/** The user as an actor on the day, for work done in somebody's name without a login; none where he may not sign in. */
export async function actorOfUser(db: Reader, userId: string, day: Day): Promise<Actor | undefined> {
  const found = sql<ActorRow>`(select ${actorColumns(day)}
    from users join persons on persons.id = users.person_id ${homeOf(day)}
    where users.id = ${userId} and users.disabled_at is null)`;
  const row = await db.selectFrom(found.as('found')).selectAll().executeTakeFirst();
  return row && actorOf(row, day);
}

/** Written at most once a minute: the idle limit does not need it finer, and a page should not cost a write. */
const seenEveryMs = 60_000;
const touch = (database: Database, token: string, now: Date) =>
  database.updateTable('logins').set({ seen_at: now }).where('token_hash', '=', sha256(token)).execute();

export type LoginStart = { userId: string; language: Language; now: Date };

/** Makes a login for the user and returns the token for the browser; the database keeps its hash. */
export async function startLogin(db: Writer, { userId, language, now }: LoginStart): Promise<string> {
  const token = newToken();
  const times = { created_at: now, seen_at: now };
  const row = { token_hash: sha256(token), user_id: userId, form_token: newToken(), language, ...times };
  await db.insertInto('logins').values(row).execute();
  return token;
}

/** Ends the login that has this form token. */
export async function endLogin(db: Writer, formToken: string, now: Date): Promise<void> {
  await db.updateTable('logins').set({ ended_at: now }).where('form_token', '=', formToken).execute();
}

/** Ends every login of the user, but the one with this form token if it is given. Says how many there were. */
export async function endLoginsOf(
  db: Writer,
  userId: string,
  { now, exceptFormToken }: { now: Date; exceptFormToken?: string },
): Promise<number> {
  const open = db.updateTable('logins').set({ ended_at: now }).where('user_id', '=', userId);
  const ended = await open
    .where('ended_at', 'is', null)
    .where('form_token', 'is distinct from', exceptFormToken ?? null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
