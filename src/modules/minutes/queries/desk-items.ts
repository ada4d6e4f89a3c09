import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { DeskItem } from '../rules/desk-views.ts';
import type { ItemMinutesState } from '../rules/minutes-states.ts';

/** The items of a meeting in minutes mode, in reading order: what is planned, when it was, what is written. R-031. */
export async function deskItems(db: Reader, meetingId: string): Promise<DeskItem[]> {
  const rows = await db
    .selectFrom('items as i')
    .leftJoin('agenda_sections as s', 's.id', 'i.section_id')
    .leftJoin('minutes_items as w', 'w.item_id', 'i.id')
    .leftJoin('minutes_drafts as d', 'd.item_id', 'i.id')
    .select(['i.id', 'i.address', 'i.number', 'i.title', 'i.closed', 'i.municipal_only as municipalOnly'])
    .select(['i.starts_at as startsAt', 'i.ends_at as endsAt', 's.title as section'])
    .select(['s.starts_at as sectionStartsAt', 's.ends_at as sectionEndsAt'])
    .select(['w.began_at as beganAt', 'w.ended_at as endedAt', 'w.state', 'd.version'])
    .select('w.released_version as releasedVersion')
    .select(sql<boolean>`i.withdrawn_at is not null`.as('isWithdrawn'))
    .select(
      sql<number>`(select count(*)::int from recommendations r where r.item_id = i.id and r.agenda_version =
      (select max(n.agenda_version) from recommendations n where n.item_id = i.id))`.as(
        'recommendationCount',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from jsonb_array_elements(d.content -> 'outcomes') o
      where o ->> 'outcome' is not null and o ->> 'recommendation' is not null)`.as('settledCount'),
    )
    .where('i.meeting_id', '=', meetingId)
    .orderBy('i.position')
    .execute();
  return rows.map((row) => ({ ...row, state: (row.state ?? 'waiting') as ItemMinutesState }));
}
