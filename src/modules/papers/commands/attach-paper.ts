import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { movedPaper, papersAnItemMax, withPaperAt, type Lateness } from '../rules/paper-places.ts';
import { addPaperEvent, touchDrafts } from './paper-events.ts';

export type Attachment = { readonly itemId: string; readonly paperId: string };
export type AttachRefusal = {
  code: 'paper-unknown' | 'already-attached' | 'too-many-papers' | 'not-attached';
};

/** Hangs a paper on an item of a draft, after those that hang there. */
export async function attachPaper(
  db: Writer,
  { itemId, paperId, lateness }: Attachment & { lateness: Lateness },
): Promise<Result<'attached', AttachRefusal>> {
  const paper = await db
    .selectFrom('papers')
    .select('id')
    .where('id', '=', paperId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!paper) return refuse({ code: 'paper-unknown' });
  const order = await orderOf(db, itemId);
  if (order.includes(paperId)) return refuse({ code: 'already-attached' });
  if (order.length >= papersAnItemMax) return refuse({ code: 'too-many-papers' });
  const place = order.length + 1;
  await db
    .insertInto('draft_item_papers')
    .values({ item_id: itemId, paper_id: paperId, position: place, lateness })
    .execute();
  await addPaperEvent(db, { paperId, event: 'attached', itemId, place, lateness });
  await touchDrafts(db, { itemId });
  return accept('attached');
}

/** Takes a paper off an item. It stays in the store, and where it stood is remembered. */
export async function detachPaper(
  db: Writer,
  { itemId, paperId }: Attachment,
): Promise<Result<'detached', AttachRefusal>> {
  const gone = await db
    .deleteFrom('draft_item_papers')
    .where('item_id', '=', itemId)
    .where('paper_id', '=', paperId)
    .returning(['position', 'lateness'])
    .executeTakeFirst();
  if (!gone) return refuse({ code: 'not-attached' });
  await setOrder(db, itemId, await orderOf(db, itemId));
  const { position: place, lateness } = gone;
  await addPaperEvent(db, { paperId, event: 'detached', itemId, place, lateness });
  await touchDrafts(db, { itemId });
  return accept('detached');
}

/** Puts a paper back where it stood when it was last taken off the item. */
export async function undoDetach(
  db: Writer,
  { itemId, paperId }: Attachment,
): Promise<Result<'attached', AttachRefusal>> {
  const last = await db
    .selectFrom('paper_events')
    .select(['place', 'lateness'])
    .where('paper_id', '=', paperId)
    .where('item_id', '=', itemId)
    .where('event', '=', 'detached')
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst();
  if (!last) return refuse({ code: 'not-attached' });
  const lateness = (last.lateness ?? 'sent') as Lateness;
  const attached = await attachPaper(db, { itemId, paperId, lateness });
  if (!attached.ok) return attached;
  const others = (await orderOf(db, itemId)).filter((id) => id !== paperId);
  await setOrder(db, itemId, withPaperAt(others, paperId, last.place ?? others.length + 1));
  return attached;
}

export async function movePaper(
  db: Writer,
  { itemId, paperId, direction }: Attachment & { direction: 'up' | 'down' },
): Promise<Result<'moved', AttachRefusal>> {
  const order = await orderOf(db, itemId);
  if (!order.includes(paperId)) return refuse({ code: 'not-attached' });
  await setOrder(db, itemId, movedPaper(order, paperId, direction));
  await addPaperEvent(db, { paperId, event: 'moved', itemId });
  await touchDrafts(db, { itemId });
  return accept('moved');
}

export async function setLateness(
  db: Writer,
  { itemId, paperId, lateness }: Attachment & { lateness: Lateness },
): Promise<Result<'moved', AttachRefusal>> {
  const changed = await db
    .updateTable('draft_item_papers')
    .set({ lateness })
    .where('item_id', '=', itemId)
    .where('paper_id', '=', paperId)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return refuse({ code: 'not-attached' });
  await addPaperEvent(db, { paperId, event: 'moved', itemId, lateness });
  await touchDrafts(db, { itemId });
  return accept('moved');
}

/** The papers of an item in their order; the item is locked, so that two who move at once take turns. */
async function orderOf(db: Writer, itemId: string): Promise<string[]> {
  await db.selectFrom('draft_items').select('id').where('id', '=', itemId).forUpdate().execute();
  const rows = await db
    .selectFrom('draft_item_papers')
    .select('paper_id')
    .where('item_id', '=', itemId)
    .orderBy('position')
    .execute();
  return rows.map(({ paper_id }) => paper_id);
}

async function setOrder(db: Writer, itemId: string, order: readonly string[]): Promise<void> {
  for (const [index, paperId] of order.entries())
    await db
      .updateTable('draft_item_papers')
      .set({ position: index + 1 })
      .where('item_id', '=', itemId)
      .where('paper_id', '=', paperId)
      .where('position', '!=', index + 1)
      .execute();
}
