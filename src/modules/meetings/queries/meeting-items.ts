import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MiniLine } from '../rules/meeting-views.ts';
import { isSettled } from '../rules/outcome-tag.ts';

/** The items of a meeting by number and title, for finding one's way among them. */
export async function meetingItems(db: Reader, meetingId: string): Promise<MiniLine[]> {
  const rows = await db
    .selectFrom('items')
    .leftJoin('treatments', 'treatments.item_id', 'items.id')
    .select(['items.address', 'items.number', 'items.title', 'items.closed', 'items.municipal_only'])
    .select('treatments.outcome')
    .where('items.meeting_id', '=', meetingId)
    .orderBy('items.position')
    .execute();
  return rows.map(({ address, number, title, closed, municipal_only, outcome }) => ({
    address,
    number,
    title,
    closed,
    municipalOnly: municipal_only,
    isSettled: outcome !== null && isSettled(outcome as OutcomeCode),
  }));
}
