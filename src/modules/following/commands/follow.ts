import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { sha256 } from '../../../platform/login.ts';
import { followedMeetings } from '../queries/followed-meetings.ts';
import type { Subject } from '../queries/subjects.ts';
import type { Frequency } from '../rules/digest-period.ts';
import { newsOf } from '../rules/news.ts';

/**
 * Follows the subject from now on: what is there already is no news. `period` is the digest period that runs, so that
 * the first digest comes with the next. Followed already, nothing changes.
 */
export async function follow(
  db: Writer,
  subject: Subject,
  { now, period }: { now: Date; period: Day },
): Promise<void> {
  const { marks } = newsOf(await followedMeetings(reading(db), subject), new Set());
  const isMatter = subject.kind === 'matter';
  await db
    .insertInto('follows')
    .values({
      matter_id: isMatter ? subject.id : null,
      matter_number: isMatter ? subject.key : null,
      body_id: isMatter ? null : subject.id,
      since: now,
      told: [...marks],
    })
    .onConflict((same) => same.doNothing())
    .execute();
  await db
    .insertInto('digest_wishes')
    .values({ looked_on: period })
    .onConflict((same) => same.doNothing())
    .execute();
}

/** Row-level security leaves nobody's rows to change but the actor's own, here and below. */
export async function stopFollowing(db: Writer, followId: string): Promise<void> {
  await db.deleteFrom('follows').where('id', '=', followId).execute();
}

export async function stopFollowingAll(db: Writer, userId: string): Promise<void> {
  await db.deleteFrom('follows').where('user_id', '=', userId).execute();
}

/** How often the digest is to come; the first with the period after the running one. What is untold waits for it. */
export async function chooseFrequency(
  db: Writer,
  {
    userId,
    frequency,
    version,
    period,
  }: { userId: string; frequency: Frequency; version: number; period: Day },
): Promise<Result<void, { code: 'changed-meanwhile' }>> {
  const { numUpdatedRows } = await db
    .updateTable('digest_wishes')
    .set((row) => ({ frequency, looked_on: period, version: row('version', '+', 1) }))
    .where('user_id', '=', userId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? accept(undefined) : refuse({ code: 'changed-meanwhile' });
}

/** Stops the digest whose link is held (`holderOfStopLink` comes first). Stopped before, it stays stopped. */
export async function stopDigest(db: Writer, token: string, now: Date): Promise<void> {
  const hash = sha256(token);
  await db
    .updateTable('digest_wishes')
    .from('stop_links')
    .set((row) => ({ frequency: 'never', version: row('digest_wishes.version', '+', 1) }))
    .whereRef('digest_wishes.user_id', '=', 'stop_links.user_id')
    .where('stop_links.token_hash', '=', hash)
    .where('frequency', '<>', 'never')
    .execute();
  await db.updateTable('stop_links').set({ used_at: now }).where('token_hash', '=', hash).execute();
}
