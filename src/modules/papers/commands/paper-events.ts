import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';

export type PaperEvent = {
  readonly paperId: string;
  readonly event: PaperEventName;
  readonly version?: number;
  readonly itemId?: string;
  readonly place?: number;
  readonly lateness?: string;
  readonly note?: string;
};
export type PaperEventName =
  | 'announced'
  | 'version-added'
  | 'renamed'
  | 'attached'
  | 'detached'
  | 'moved'
  | 'removed'
  | 'restored'
  | 'infected'
  | 'erased'
  | 'doubt-settled';

export async function addPaperEvent(db: Writer, event: PaperEvent): Promise<void> {
  const { paperId, version, itemId, place, lateness, note = '' } = event;
  const row = { paper_id: paperId, event: event.event, note };
  const where = { item_id: itemId ?? null, place: place ?? null, lateness: lateness ?? null };
  // Events of one transaction keep their order.
  const now = sql<Date>`clock_timestamp()`;
  await db
    .insertInto('paper_events')
    .values({ ...row, ...where, version_number: version ?? null, recorded_at: now })
    .execute();
}

/** The drafts in which the paper hangs are changed with it: what was cleared or sent names another revision. */
export async function touchDrafts(db: Writer, of: { paperId: string } | { itemId: string }): Promise<void> {
  const items = db.selectFrom('draft_items').select('draft_items.meeting_id');
  const meetings =
    'itemId' in of
      ? items.where('draft_items.id', '=', of.itemId)
      : items
          .innerJoin('draft_item_papers', 'draft_item_papers.item_id', 'draft_items.id')
          .where('draft_item_papers.paper_id', '=', of.paperId)
          .where('draft_items.removed_at', 'is', null);
  await db
    .updateTable('agendas')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('meeting_id', 'in', meetings)
    .execute();
}
