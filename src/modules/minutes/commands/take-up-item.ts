import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';

/** `leaves` ends and `takesUp` begins at the moment; either may be left out. Times noted before stay. R-031. */
export async function moveOn(
  db: Writer,
  { leaves, takesUp, now }: { leaves: string | null; takesUp: string | null; now: Date },
): Promise<void> {
  if (leaves !== null)
    await db
      .updateTable('minutes_items')
      .set({ ended_at: now, began_at: sql<Date>`coalesce(began_at, ${now})`, version: sql`version + 1` })
      .where('item_id', '=', leaves)
      .where('ended_at', 'is', null)
      .execute();
  if (takesUp === null) return;
  await sql`insert into minutes_items (item_id, meeting_id, body_id, audience, municipal_only, closed, began_at)
    select id, meeting_id, body_id, audience, municipal_only, closed, ${now} from items where id = ${takesUp}
    on conflict (item_id) do update set began_at = excluded.began_at, version = minutes_items.version + 1
      where minutes_items.began_at is null`.execute(db);
}
