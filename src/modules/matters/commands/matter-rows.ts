import type { Writer } from '../../../platform/database.ts';
import type { Result } from '../../../kernel/result.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { fileName } from '../../search/index.ts';
import type { MatterEvent } from '../rules/matter-views.ts';

/** Why a matter stays as it is. The code picks the sentence. */
export type MatterRefusal = {
  code:
    | 'title-missing'
    | 'title-too-long'
    | 'no-items'
    | 'item-taken'
    | 'no-such-item'
    | 'no-such-matter'
    | 'merged-into-itself'
    | 'nothing-left'
    | 'already-undone'
    | 'changed-meanwhile';
  field?: string;
  facts?: Record<string, string | number>;
};

export const titleLengthMax = 300;

/** The title without space around it. */
export function matterTitle(typed: string, field: string): Result<string, MatterRefusal> {
  const title = typed.replace(/\s+/g, ' ').trim();
  if (title === '') return refuse({ code: 'title-missing', field });
  if (title.length > titleLengthMax)
    return refuse({ code: 'title-too-long', field, facts: { most: titleLengthMax } });
  return accept(title);
}

export type EventToAdd = {
  readonly matterId: string;
  readonly kind: MatterEvent['kind'];
  readonly otherId?: string;
  readonly itemIds?: readonly string[];
  readonly note?: string;
};

export async function addEvent(
  db: Writer,
  { matterId, kind, otherId, itemIds = [], note = '' }: EventToAdd,
): Promise<void> {
  const event = { matter_id: matterId, kind, other_id: otherId ?? null, item_ids: [...itemIds], note };
  await db.insertInto('matter_events').values(event).execute();
  await fileMatters(db, otherId === undefined ? [matterId] : [matterId, otherId]);
}

/** Tells the search of matters as they are now; one without items is no longer found. */
export async function fileMatters(db: Writer, ids: readonly string[]): Promise<void> {
  for (const id of ids) await fileName(db, 'matter', id);
}

/** Makes whoever edits it at the same time wait, and says what is there now; undefined when it is not there. */
export const lockedMatter = (db: Writer, id: string) =>
  db
    .selectFrom('matters')
    .select(['id', 'number', 'version', 'former_numbers as formerNumbers'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const bump = (db: Writer, ids: readonly string[]) =>
  db
    .updateTable('matters')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute();

/** Moves items from one matter (null = none) to another; those that are no longer there stay where they are. */
export async function moveItems(
  db: Writer,
  { itemIds, from, to }: { itemIds: readonly string[]; from: string | null; to: string | null },
): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const moved = await db
    .updateTable('items')
    .set({ matter_id: to })
    .where('id', 'in', [...itemIds])
    .where('matter_id', 'is not distinct from', from)
    .returning('id')
    .execute();
  return moved.map(({ id }) => id);
}
