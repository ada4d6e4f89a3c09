import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MiniLine } from '../rules/meeting-views.ts';
import { isSettled } from '../rules/outcome-tag.ts';

/** The items of a meeting by number and title, for finding one's way among them; also those one may not open. */
export async function meetingItems(db: Reader, meetingId: string): Promise<MiniLine[]> {
  const rows = await db
    .selectFrom('item_headings as h')
    .leftJoin('treatments', 'treatments.item_id', 'h.item_id')
    .select(['h.address', 'h.number', 'h.title', 'h.closed', 'h.municipal_only', 'treatments.outcome'])
    .select('h.is_withdrawn as isWithdrawn')
    .where('h.meeting_id', '=', meetingId)
    .orderBy('h.position')
    .execute();
  return rows.map(({ address, number, title, closed, municipal_only, outcome, isWithdrawn }) => ({
    address,
    number,
    title,
    closed,
    municipalOnly: municipal_only,
    isWithdrawn,
    isSettled: outcome !== null && isSettled(outcome as OutcomeCode),
  }));
}
