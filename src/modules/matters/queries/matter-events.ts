import type { Reader } from '../../../platform/database.ts';
import type { MatterEvent } from '../rules/matter-views.ts';

/** What was done to a matter, and the splits it was made by, the newest first. Only the secretariat finds any. */
export async function matterEvents(db: Reader, matterId: string): Promise<MatterEvent[]> {
  const rows = await db
    .selectFrom('matter_events as e')
    .leftJoin('matters as other', 'other.id', 'e.other_id')
    .leftJoin('users as u', 'u.id', 'e.recorded_by')
    .leftJoin('persons as p', 'p.id', 'u.person_id')
    .select(['e.seq', 'e.kind', 'e.item_ids', 'e.note', 'e.recorded_at as at', 'e.undone_at'])
    .select(['other.number as other', 'p.name as by'])
    .where('e.matter_id', '=', matterId)
    .orderBy('e.seq', 'desc')
    .execute();
  return rows.map(({ seq, kind, item_ids, undone_at, ...row }) => ({
    ...row,
    seq: String(seq),
    kind: kind as MatterEvent['kind'],
    items: item_ids.length,
    isUndone: undone_at !== null,
  }));
}
