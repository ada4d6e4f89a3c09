import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import type { FlagKind } from '../rules/overlap.ts';

export type NewDismissal = {
  readonly kind: FlagKind;
  readonly itemIds: readonly string[];
  readonly reason: string;
};
type Late = { code: 'changed-meanwhile' };

/** Puts a flag aside for the items it has now; refused when one of them was taken away meanwhile. Source: R-012. */
export async function dismissFlag(
  db: Writer,
  { kind, itemIds, reason }: NewDismissal,
  today: Day,
): Promise<Result<void, Late>> {
  const items = await db
    .selectFrom('items')
    .select(['id as item_id', 'meeting_id', 'body_id', 'audience', 'municipal_only', 'closed'])
    .where('id', 'in', itemIds)
    .execute();
  if (items.length !== itemIds.length) return refuse({ code: 'changed-meanwhile' });
  const id = crypto.randomUUID();
  await db
    .insertInto('overlap_dismissals')
    .values({ id, kind, reason, item_count: items.length, dismissed_on: today })
    .execute();
  await db
    .insertInto('overlap_dismissal_items')
    .values(items.map((item) => ({ ...item, dismissal_id: id })))
    .execute();
  return accept(undefined);
}

type Undoing = { readonly personId: string | null; readonly today: Day };

/** Takes a flag up again; says whether there was something to take up. */
export async function undoDismissal(
  db: Writer,
  number: number,
  { personId, today }: Undoing,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('overlap_dismissals')
    .set({ undone_on: today, undone_by: personId })
    .where('number', '=', number)
    .where('undone_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
