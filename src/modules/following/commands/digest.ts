import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { newToken, sha256 } from '../../../platform/login.ts';
import { followedMeetings } from '../queries/followed-meetings.ts';
import { followedBy, type Subject } from '../queries/subjects.ts';
import { newsOf, type NewMeeting } from '../rules/news.ts';

/** The news of one thing that is followed. */
export type SubjectNews = { readonly subject: Subject; readonly meetings: readonly NewMeeting[] };

/**
 * Takes what is new for the actor in what he follows, and writes that he was told: whoever asks again in the same
 * period, or at the same time, gets nothing. Undefined when the period was looked through before.
 */
export async function takeNews(
  db: Writer,
  { userId, period }: { userId: string; period: Day },
): Promise<SubjectNews[] | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('digest_wishes')
    .set({ looked_on: period })
    .where('user_id', '=', userId)
    .where('looked_on', '<', period)
    .where('frequency', '<>', 'never')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return undefined;
  const news: SubjectNews[] = [];
  for (const { id, told, subject } of await followedBy(reading(db))) {
    if (!subject) continue;
    const { meetings, marks } = newsOf(await followedMeetings(reading(db), subject), new Set(told));
    if (marks.length === 0) continue;
    const withNew = sql<string[]>`told || ${[...marks]}::text[]`;
    await db.updateTable('follows').set({ told: withNew }).where('id', '=', id).execute();
    if (meetings.length > 0) news.push({ subject, meetings });
  }
  return news;
}

/** Makes the link of one mail that stops the actor's digest, and returns its token; the database keeps the hash. */
export async function makeStopLink(db: Writer, now: Date): Promise<string> {
  const token = newToken();
  await db
    .insertInto('stop_links')
    .values({ token_hash: sha256(token), made_at: now })
    .execute();
  return token;
}
