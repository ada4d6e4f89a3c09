import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { addEvent, matterTitle, moveItems, type MatterRefusal } from './matter-rows.ts';
import { nextMatterNumber } from './matter-number.ts';

export type NewMatter = {
  readonly title: string;
  readonly itemIds: readonly string[];
  /** 'YYYY', for the number. */
  readonly year: string;
};

/** Makes a matter of items that have none. Refuses a title that is no title, no items, and items of another matter. */
export async function createMatter(
  db: Writer,
  { title: typed, itemIds, year }: NewMatter,
): Promise<Result<{ number: string }, MatterRefusal>> {
  const title = matterTitle(typed, 'title');
  if (!title.ok) return title;
  if (itemIds.length === 0) return refuse({ code: 'no-items', field: 'items' });
  const number = await nextMatterNumber(db, year);
  const { id } = await db
    .insertInto('matters')
    .values({ number, title: title.value })
    .returning('id')
    .executeTakeFirstOrThrow();
  const moved = await moveItems(db, { itemIds, from: null, to: id });
  if (moved.length < itemIds.length) return refuse({ code: 'item-taken', field: 'items' });
  await addEvent(db, { matterId: id, kind: 'created', itemIds });
  return accept({ number });
}
