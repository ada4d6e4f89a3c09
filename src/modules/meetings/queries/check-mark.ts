import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';

/** Where the rows of a meeting stand, and of its items. */
const ofMeeting = ['agenda_versions', 'agenda_sections', 'items', 'attendances'] as const;
const ofItems = [
  'item_texts',
  'recommendations',
  'appendices',
  'presenters',
  'treatments',
  'decisions',
  'positions_taken',
  'actions',
  'cross_references',
] as const;

/**
 * A row's version: who wrote it and where it lies. PostgreSQL never gives the pair again to another row or another
 * content (its transactions are counted for the whole server), so equal marks mean that nothing was changed by anybody,
 * by whatever way.
 */
const versions = sql`string_agg(t.xmin::text || t.ctid::text, '')`;

/**
 * 32 characters that change with everything the check of a meeting looks at: its own rows, the other meetings of its
 * body, and the register of bodies. Whoever reads something more in `meetingAsStored` or `checkSurroundings` adds it.
 */
export async function checkMark(
  db: Reader,
  { id, bodyId }: Pick<MeetingHead, 'id' | 'bodyId'>,
): Promise<string> {
  const parts = [
    ...['bodies', 'body_aliases'].map((table) => sql`(select ${versions} from ${sql.table(table)} t)`),
    sql`(select ${versions} from meetings t where t.body_id = ${bodyId})`,
    ...ofMeeting.map(
      (table) => sql`(select ${versions} from ${sql.table(table)} t where t.meeting_id = ${id})`,
    ),
    ...ofItems.map(
      (table) =>
        sql`(select ${versions} from ${sql.table(table)} t where t.item_id = any((select ids from mine)::uuid[]))`,
    ),
  ];
  const marked = sql<{ mark: string }>`(
    with mine as materialized (select array_agg(i.id) as ids from items i where i.meeting_id = ${id})
    select md5(concat_ws('/', ${sql.join(parts)})) as mark)`;
  const row = await db.selectFrom(marked.as('marked')).select('marked.mark').executeTakeFirstOrThrow();
  return row.mark;
}
