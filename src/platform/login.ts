import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { anonymous, type Actor } from '../kernel/actor.ts';
import type { Assurance } from '../kernel/assurance.ts';
import { dayInDenmark, type Day } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import { actorColumns, actorOf, homeOf, type ActorRow } from './actor-of-login.ts';
import { reading, type Database, type Reader, type Writer } from './database.ts';
import type { Login, LoginMeans } from './route.ts';

/**
 * How long a login lasts without use, and at most, and how long a proof of who one is counts. A new login costs
 * a minute, so they are short.
 */
export const loginLimits = { idleMinutesMax: 30, absoluteHoursMax: 10, proofMinutesMax: 10 } as const;

export const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest();

/** Compares two secrets in a time that tells nothing about them. */
export const sameSecret = (given: string, kept: string): boolean =>
  timingSafeEqual(sha256(given), sha256(kept));

export const newToken = (): string => randomBytes(32).toString('base64url');

/** A visitor who has not signed in. The empty form token makes the origin check the only one that counts. */
export const visitorLogin = (language: Language): Login => ({ actor: anonymous, csrfToken: '', language });

type LoginRow = ActorRow & {
  id: string;
  means: LoginMeans;
  assurance: Assurance;
  form_token: string;
  language: Language;
  seen_at: Date;
  proven_at: Date | null;
  rights: Buffer | null;
};

/** A login that is open. Where its rights are others than last time, the caller gives it a new token. */
export type FoundLogin = Login & { areRightsNew: boolean };

/** Who holds this token now, with the seats of today: one taken away is gone at the next request. */
export async function loginOfToken(
  database: Database,
  token: string,
  now: Date,
): Promise<FoundLogin | undefined> {
  const { idleMinutesMax, absoluteHoursMax } = loginLimits;
  const today = dayInDenmark(now);
  const found = await sql<LoginRow>`
    select mine.id, mine.means, mine.assurance, mine.form_token, mine.language, mine.seen_at, mine.proven_at,
      mine.rights, ${actorColumns(today)}
    from logins mine join users on users.id = mine.user_id and users.disabled_at is null
      join persons on persons.id = users.person_id ${homeOf(today)}
    where mine.token_hash = ${sha256(token)} and mine.ended_at is null
      and mine.seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutesMax})
      and mine.created_at > ${now}::timestamptz - make_interval(hours => ${absoluteHoursMax})
  `.execute(database);
  const row = found.rows[0];
  if (!row) return undefined;
  const actor = actorOf(row, today);
  const rights = rightsMark(actor);
  if (row.rights === null || now.getTime() - row.seen_at.getTime() >= seenEveryMs)
    await touch(database, token, { now, rights: row.rights ?? rights });
  const own = { id: row.id, means: row.means, assurance: row.assurance, provenAt: row.proven_at };
  const areRightsNew = row.rights !== null && !row.rights.equals(rights);
  return { actor, csrfToken: row.form_token, language: row.language, own, areRightsNew };
}

/** The seats and what each gives, in an order of their own: the same rights always have the same mark. */
function rightsMark({ seats, side }: Actor): Buffer {
  const marks = seats.map(({ key, role, bodyId, organisationId }) =>
    [key, role, bodyId, organisationId].join(' '),
  );
  return sha256([side, ...marks.toSorted()].join('\n'));
}

/**
 * Gives the login a new token in place of the old one, which is dead from then on; undefined when another request was
 * first. Where a stolen token lies somewhere, it does not gain by what its owner gains.
 */
export async function renewToken(
  db: Writer | Database,
  { formToken, oldToken, actor }: { formToken: string; oldToken?: string; actor: Actor },
): Promise<string | undefined> {
  const token = newToken();
  let login = db.updateTable('logins').where('form_token', '=', formToken).where('ended_at', 'is', null);
  if (oldToken !== undefined) login = login.where('token_hash', '=', sha256(oldToken));
  const renewed = await login
    .set({ token_hash: sha256(token), rights: rightsMark(actor) })
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n ? token : undefined;
}

const minuteMs = 60_000;

/** Whether the login has proven itself lately enough for what asks for it. */
export function hasProven({ own, scope }: Pick<Login, 'own' | 'scope'>, now: Date): boolean {
  if (scope !== undefined) return true; // a key is its own proof, sent with each request, and was made for this
  const at = own?.provenAt?.getTime() ?? Number.NEGATIVE_INFINITY;
  return now.getTime() - at <= loginLimits.proofMinutesMax * minuteMs;
}

/** Keeps that the login has proven itself again. */
export async function markProven(db: Writer, formToken: string, now: Date): Promise<void> {
  await db.updateTable('logins').set({ proven_at: now }).where('form_token', '=', formToken).execute();
}

/** The user as an actor on the day, for work done in somebody's name without a login; none where he may not sign in. */
export async function actorOfUser(db: Reader, userId: string, day: Day): Promise<Actor | undefined> {
  const found = sql<ActorRow>`(select ${actorColumns(day)}
    from users join persons on persons.id = users.person_id ${homeOf(day)}
    where users.id = ${userId} and users.disabled_at is null)`;
  const row = await db.selectFrom(found.as('found')).selectAll().executeTakeFirst();
  return row && actorOf(row, day);
}

/**
 * A person of the register as an actor on the day, with or without a user: for what is sent to him and for his personal
 * links. None where he has a user that is closed, or is no person any more.
 */
export async function actorOfPerson(
  db: Reader | Writer,
  personId: string,
  day: Day,
): Promise<Actor | undefined> {
  const found = sql<ActorRow>`(select ${actorColumns(day)}
    from (select (select id from users u where u.person_id = p.id) as id, p.id as person_id
      from persons p where p.id = ${personId}
        and not exists (select from users u where u.person_id = p.id and u.disabled_at is not null)) users
    join persons on persons.id = users.person_id ${homeOf(day)})`;
  const row = await reading(db as Writer)
    .selectFrom(found.as('found'))
    .selectAll()
    .executeTakeFirst();
  return row && actorOf({ ...row, user_id: row.user_id ?? '' }, day);
}

/** Written at most once a second: the idle limit is kept to the second, and many pictures at once cost one write. */
const seenEveryMs = 1000;

/** Commits without waiting for the disk: lost in a crash, somebody signs in again a little sooner. */
const touch = (database: Database, token: string, { now, rights }: { now: Date; rights: Buffer }) =>
  sql`with quick as (select set_config('synchronous_commit', 'off', true))
    update logins set seen_at = ${now}::timestamptz, rights = ${rights} from quick
    where token_hash = ${sha256(token)}
  `.execute(database);

export type LoginStart = {
  userId: string;
  language: Language;
  now: Date;
  means?: LoginMeans;
  /** What the provider vouches for; a login of ours follows from its means. */
  assurance?: Assurance;
  /** Coarse words of the browser it was made in. */
  device?: string;
};

/** A password alone is the lowest; with a code it is substantial. In the demo nobody is anybody, so no door is shut. */
const assuranceOf: Record<LoginMeans, Assurance> = {
  demo: 'high',
  password: 'low',
  'password-and-code': 'substantial',
  provider: 'low',
};

/**
 * Makes a login for the user and returns the token for the browser; the database keeps its hash. From here on the
 * transaction is the user's: its audit line names who signed in.
 */
export async function startLogin(db: Writer, start: LoginStart): Promise<string> {
  const { userId, language, now, means = 'demo', device = '', assurance = assuranceOf[means] } = start;
  await sql`select set_config('app.user_id', ${userId}, true)`.execute(db);
  const token = newToken();
  const sureness = { means, assurance };
  const times = { created_at: now, seen_at: now, proven_at: now };
  const row = { token_hash: sha256(token), user_id: userId, form_token: newToken(), language, device };
  await db
    .insertInto('logins')
    .values({ ...row, ...times, ...sureness })
    .execute();
  return token;
}

/** From here the transaction speaks for the one who has just signed in, so that its audit line names him. */
export async function speakFor(db: Writer, { token }: { token: string }): Promise<void> {
  const hash = sha256(token);
  await sql`select set_config('app.user_id', user_id::text, true) from logins
    where token_hash = ${hash}`.execute(db);
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
