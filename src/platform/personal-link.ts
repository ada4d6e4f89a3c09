import { sql } from 'kysely';
import { dayInDenmark } from '../kernel/day.ts';
import type { Database, Writer } from './database.ts';
import { actorOfPerson, newToken, sha256 } from './login.ts';
import type { Login } from './route.ts';

/** What a personal link may be for. Each has its own doors, and opens no other. */
export type LinkPurpose =
  | 'meeting-reply'
  | 'round-answer'
  | 'calendar-feed'
  | 'joint-text-result'
  | 'minutes-remark';

/** The link a visitor came by. `subjectId` is what it is for: a meeting, a round, a body; null where there is none. */
export type HeldLink = {
  readonly purpose: LinkPurpose;
  readonly personId: string;
  readonly subjectId: string | null;
};

export type LinkToMake = HeldLink & { readonly expiresAt: Date | null };

/** Makes a link for one person and returns its token for the address; only its hash is kept. */
export async function makePersonalLink(db: Writer, link: LinkToMake): Promise<string> {
  const token = newToken();
  const { purpose, personId, subjectId, expiresAt } = link;
  const row = { purpose, person_id: personId, subject_id: subjectId, expires_at: expiresAt };
  await db
    .insertInto('personal_links')
    .values({ token_hash: sha256(token), ...row })
    .execute();
  return token;
}

type LinkQuestion = { readonly token: string; readonly purpose: LinkPurpose; readonly now: Date };

/**
 * Who holds this link: its person, with the rights of today, at the doors of its purpose and no others. Nothing for a
 * link that is unknown, ended, too old or for something else, and where the person's user is closed.
 */
export async function loginOfLink(
  database: Database,
  { token, purpose, now }: LinkQuestion,
): Promise<Login | undefined> {
  return database.transaction().execute(async (db) => {
    await sql`select set_config('app.personal_link', ${sha256(token).toString('hex')}, true)`.execute(db);
    const row = await db
      .selectFrom('personal_links')
      .select(['person_id', 'subject_id'])
      .where('token_hash', '=', sha256(token))
      .where('purpose', '=', purpose)
      .where('ended_at', 'is', null)
      .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
      .executeTakeFirst();
    const actor = row && (await actorOfPerson(db, row.person_id, dayInDenmark(now)));
    if (!row || !actor) return undefined;
    const link = { purpose, personId: row.person_id, subjectId: row.subject_id };
    return { actor: { ...actor, seat: `link / ${purpose}` }, csrfToken: '', language: 'da', link };
  });
}
