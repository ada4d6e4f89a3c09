import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';

/**
 * The words of the papers that were sent with each item, in the newest version of the agenda: of each paper the version
 * that was sent, and not one that waits to be looked at for personal numbers.
 */
export async function paperTexts(db: Reader, meetingId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('appendices as a')
    .innerJoin('paper_versions as v', (join) =>
      join.onRef('v.paper_id', '=', 'a.paper_id').onRef('v.number', '=', 'a.paper_version'),
    )
    .select(['a.item_id as itemId', 'v.content'])
    .where('a.meeting_id', '=', meetingId)
    .where('v.content', '!=', '')
    .where(sql<boolean>`v.doubts = '{}'`)
    .where((eb) =>
      eb(
        'a.agenda_version',
        '=',
        eb
          .selectFrom('agenda_versions')
          .select(({ fn }) => fn.max<number>('number').as('newest'))
          .where('meeting_id', '=', meetingId),
      ),
    )
    .orderBy('a.position')
    .execute();
  const texts = new Map<string, string[]>();
  for (const { itemId, content } of rows) texts.set(itemId, [...(texts.get(itemId) ?? []), content]);
  return texts;
}
