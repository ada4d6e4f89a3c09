import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { addEvent, bump, lockedMatter, matterTitle, moveItems, type MatterRefusal } from './matter-rows.ts';

type Changed = Promise<Result<void, MatterRefusal>>;

/** Gives a matter another title; the old one is kept in its history. */
export async function renameMatter(
  db: Writer,
  { matterId, version, title: typed }: { matterId: string; version: number; title: string },
): Changed {
  const title = matterTitle(typed, 'title');
  if (!title.ok) return title;
  const matter = await lockedMatter(db, matterId);
  if (!matter) return refuse({ code: 'no-such-matter' });
  if (matter.version !== version) return refuse({ code: 'changed-meanwhile' });
  await db.updateTable('matters').set({ title: title.value }).where('id', '=', matterId).execute();
  await bump(db, [matterId]);
  await addEvent(db, { matterId, kind: 'renamed', note: title.value });
  return accept(undefined);
}

type ItemChange = { readonly matterId: string; readonly itemId: string };

/** Puts an item that has no matter into this one. */
export async function addItem(db: Writer, { matterId, itemId }: ItemChange): Changed {
  if (!(await lockedMatter(db, matterId))) return refuse({ code: 'no-such-matter' });
  const moved = await moveItems(db, { itemIds: [itemId], from: null, to: matterId });
  if (moved.length === 0) return refuse({ code: 'item-taken', field: 'item' });
  await bump(db, [matterId]);
  await addEvent(db, { matterId, kind: 'item-added', itemIds: moved });
  return accept(undefined);
}

/** Takes an item out of the matter. With its last item a matter is no longer shown. */
export async function removeItem(db: Writer, { matterId, itemId }: ItemChange): Changed {
  if (!(await lockedMatter(db, matterId))) return refuse({ code: 'no-such-matter' });
  const moved = await moveItems(db, { itemIds: [itemId], from: matterId, to: null });
  if (moved.length === 0) return refuse({ code: 'no-such-item' });
  await bump(db, [matterId]);
  await addEvent(db, { matterId, kind: 'item-removed', itemIds: moved });
  return accept(undefined);
}
