import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { ItemOrder } from '../rules/item-order.ts';
import { touchOrder, type SeenAgenda } from './touch-agenda.ts';

/** Puts the items in this order, each in its section. The numbers follow: they are the order. */
export async function orderItems(
  db: Writer,
  seen: SeenAgenda,
  order: ItemOrder,
): Promise<Result<'ordered', { code: 'changed-meanwhile' }>> {
  if (!(await touchOrder(db, seen))) return refuse({ code: 'changed-meanwhile' });
  const places = order.flatMap(({ section, entries }) => entries.map((entry) => ({ section, entry })));
  const entries = places.map(({ entry }) => entry);
  const sections = places.map(({ section }) => section);
  // Those taken out keep their order after all others, so that no two stand in one place.
  await sql`update draft_items i set position = placed.position, section_id = placed.section_id
    from (
      select all_items.id, row_number() over (order by wished.place nulls last, all_items.position)::int as position,
        case when wished.place is null then all_items.section_id else s.id end as section_id
      from draft_items all_items
      left join unnest(${entries}::int[], ${sections}::int[]) with ordinality as wished (entry, section, place)
        on wished.entry = all_items.entry
      left join draft_sections s on s.meeting_id = all_items.meeting_id and s.entry = wished.section
      where all_items.meeting_id = ${seen.meetingId}
    ) placed
    where i.id = placed.id
      and (i.position, i.section_id) is distinct from (placed.position, placed.section_id)`.execute(db);
  return accept('ordered');
}
