import type { Writer } from '../../../platform/database.ts';
import { makePersonalLink } from '../../../platform/personal-link.ts';

/** Whose calendar address, and of what: `bodyId` null = of all meetings the person may know of. */
export type FeedOf = { readonly personId: string; readonly bodyId: string | null };

/** A new secret address; the one before it ends. The token is returned this once and kept nowhere. */
export async function makeFeed(db: Writer, feed: FeedOf, now: Date): Promise<string> {
  await endFeed(db, feed, now);
  const { personId, bodyId: subjectId } = feed;
  return makePersonalLink(db, { purpose: 'calendar-feed', personId, subjectId, expiresAt: null });
}

/** Ends the address; false where there was none. */
export async function endFeed(db: Writer, { personId, bodyId }: FeedOf, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable('personal_links')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('purpose', '=', 'calendar-feed')
    .where('subject_id', bodyId === null ? 'is' : '=', bodyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}
