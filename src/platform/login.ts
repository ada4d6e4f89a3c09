import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { anonymous, type Actor, type Role, type Side } from '../kernel/actor.ts';
import { dayInDenmark } from '../kernel/day.ts';
import type { Language } from '../kernel/language.ts';
import type { Database, Writer } from './database.ts';
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

type LoginRow = {
  user_id: string;
  person_id: string;
  name: string;
  role: string;
  form_token: string;
  language: string;
  organisation_id: string | null;
  organisation_name: string | null;
  side: string | null;
  body_ids: string[];
  seen_at: Date;
};

/** Who holds this token now, with the memberships of today: a role taken away is gone at the next request. */
export async function loginOfToken(database: Database, token: string, now: Date): Promise<Login | undefined> {
  const { idleMinutesMax, absoluteHoursMax } = loginLimits;
  const today = dayInDenmark(now);
  const found = await sql<LoginRow>`
    select mine.user_id, mine.form_token, mine.language, mine.seen_at, users.person_id, users.role, persons.name,
      o.id as organisation_id, o.name as organisation_name, o.side,
      array(select body_id::text from memberships m join persons p on p.id = m.person_id
        where coalesce(p.merged_into, p.id) = users.person_id and m.role <> 'contact'
        and coalesce(m.from_on, '-infinity') <= ${today}::date
        and ${today}::date <= coalesce(m.to_on, 'infinity')) as body_ids
    from logins mine join users on users.id = mine.user_id and users.disabled_at is null
      join persons on persons.id = users.person_id
      left join lateral (select organisations.* from affiliations a
        join organisations on organisations.id = a.organisation_id
        where a.person_id = users.person_id and coalesce(a.from_on, '-infinity') <= ${today}::date
          and ${today}::date <= coalesce(a.to_on, 'infinity') order by a.from_on desc nulls last limit 1) o on true
    where mine.token_hash = ${sha256(token)} and mine.ended_at is null
      and mine.seen_at > ${now}::timestamptz - make_interval(mins => ${idleMinutesMax})
      and mine.created_at > ${now}::timestamptz - make_interval(hours => ${absoluteHoursMax})
  `.execute(database);
  const row = found.rows[0];
  if (row && now.getTime() - row.seen_at.getTime() > seenEveryMs) await touch(database, token, now);
  return row && { actor: actorOf(row), csrfToken: row.form_token, language: row.language as Language };
}

/** Written at most once a minute: the idle limit does not need it finer, and a page should not cost a write. */
const seenEveryMs = 60_000;
const touch = (database: Database, token: string, now: Date) =>
  database.updateTable('logins').set({ seen_at: now }).where('token_hash', '=', sha256(token)).execute();

const actorOf = (row: LoginRow): Actor => ({
  userId: row.user_id,
  personId: row.person_id,
  name: row.name,
  role: row.role as Role,
  side: (row.side ?? 'none') as Side,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name ?? '',
  bodyIds: row.body_ids,
});

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
