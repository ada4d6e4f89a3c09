import type { Reader } from '../../../platform/database.ts';
import { meetingKey, type MeetingKey } from '../rules/meeting-key.ts';

/**
 * The day under which a meeting is found now that was at an address before; nothing where another meeting lies there
 * now, or the reader may not see the one that left. Of several that left, the last.
 */
export async function dayMovedTo(
  db: Reader,
  bodyKey: string,
  { heldOn, sequence }: MeetingKey,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('meeting_former_days as f')
    .innerJoin('meetings as m', 'm.id', 'f.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'f.body_id')
    .select(['m.held_on as heldOn', 'm.sequence'])
    .where('b.key', '=', bodyKey)
    .where('f.held_on', '=', heldOn)
    .where('f.sequence', '=', sequence)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meetings as now')
            .select('now.id')
            .whereRef('now.body_id', '=', 'f.body_id')
            .where('now.held_on', '=', heldOn)
            .where('now.sequence', '=', sequence),
        ),
      ),
    )
    .orderBy('f.moved_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && meetingKey(row);
}
