import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';

export type DisqualifyRefusal =
  | { code: 'choose-one'; field: 'person' }
  | { code: 'disqualified-already' }
  | { code: 'changed-meanwhile' };
type Disqualifying = { readonly itemId: string; readonly personKey: string; readonly reason: string };

/** Shuts an item to a person, by key. It holds from the next request on. */
export async function disqualify(
  db: Writer,
  { itemId, personKey, reason }: Disqualifying,
): Promise<Result<'disqualified', DisqualifyRefusal>> {
  const person = await db
    .selectFrom('persons')
    .select('id')
    .where('key', '=', personKey)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!person) return refuse({ code: 'choose-one', field: 'person' });
  const added = await db
    .insertInto('item_disqualifications')
    .values({ item_id: itemId, person_id: person.id, reason })
    .onConflict((same) => same.columns(['person_id', 'item_id']).where('ended_at', 'is', null).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n
    ? accept('disqualified')
    : refuse({ code: 'disqualified-already' });
}

type Ending = Disqualifying & { readonly version: number };

/** Ends a disqualification; the row stays, with who ended it and why. Nobody ends his own: the database refuses it. */
export async function endDisqualification(
  db: Writer,
  { itemId, personKey, reason, version }: Ending,
  by: { userId: string; now: Date },
): Promise<Result<'ended', DisqualifyRefusal>> {
  const done = await db
    .updateTable('item_disqualifications')
    .set({ ended_at: by.now, ended_by: by.userId, end_reason: reason, version: version + 1 })
    .where('item_id', '=', itemId)
    .where('version', '=', version)
    .where('ended_at', 'is', null)
    .where('person_id', '=', (eb) => eb.selectFrom('persons').select('id').where('key', '=', personKey))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? accept('ended') : refuse({ code: 'changed-meanwhile' });
}
