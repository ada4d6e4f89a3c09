import type { Reader } from '../../../platform/database.ts';

export type ItemMatter = { readonly number: string; readonly title: string };

/** The matter an item belongs to, if it does. */
export const itemMatter = (db: Reader, itemId: string): Promise<ItemMatter | undefined> =>
  db
    .selectFrom('items')
    .innerJoin('matters', 'matters.id', 'items.matter_id')
    .select(['matters.number', 'matters.title'])
    .where('items.id', '=', itemId)
    .executeTakeFirst();
