import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import {
  addEvent,
  bump,
  fileMatters,
  lockedMatter,
  matterTitle,
  moveItems,
  type MatterRefusal,
} from './matter-rows.ts';
import { nextMatterNumber } from './matter-number.ts';

type Changed<T = void> = Promise<Result<T, MatterRefusal>>;

/** Takes all items of the matter `from` into this one, whose page then answers to both numbers. */
export async function mergeMatters(
  db: Writer,
  { matterId, version, from }: { matterId: string; version: number; from: string },
): Changed {
  if (from === matterId) return refuse({ code: 'merged-into-itself', field: 'other' });
  // In the same order for all, or two could wait for each other.
  const [first = '', second = ''] = [matterId, from].toSorted();
  const locked = [await lockedMatter(db, first), await lockedMatter(db, second)];
  const kept = locked.find((one) => one?.id === matterId);
  const taken = locked.find((one) => one?.id === from);
  if (!kept || !taken) return refuse({ code: 'no-such-matter', field: 'other' });
  if (kept.version !== version) return refuse({ code: 'changed-meanwhile' });
  const itemIds = await itemsOf(db, from);
  if (itemIds.length === 0) return refuse({ code: 'no-such-matter', field: 'other' });
  await moveItems(db, { itemIds, from, to: matterId });
  await setFormerNumbers(db, matterId, [...kept.formerNumbers, taken.number, ...taken.formerNumbers]);
  await bump(db, [matterId, from]);
  await addEvent(db, { matterId, kind: 'merged', otherId: from, itemIds });
  return accept(undefined);
}

export type SplitOff = {
  readonly matterId: string;
  readonly version: number;
  readonly itemIds: readonly string[];
  readonly title: string;
  readonly year: string;
};

/** Makes a matter of its own of some of the items. At least one goes, and at least one stays. */
export async function splitMatter(
  db: Writer,
  { matterId, version, itemIds, title: typed, year }: SplitOff,
): Changed<{ number: string }> {
  const title = matterTitle(typed, 'newTitle');
  if (!title.ok) return title;
  if (itemIds.length === 0) return refuse({ code: 'no-items', field: 'items' });
  const matter = await lockedMatter(db, matterId);
  if (!matter) return refuse({ code: 'no-such-matter' });
  if (matter.version !== version) return refuse({ code: 'changed-meanwhile' });
  const all = await itemsOf(db, matterId);
  if (!itemIds.every((id) => all.includes(id))) return refuse({ code: 'no-such-item', field: 'items' });
  if (itemIds.length === all.length) return refuse({ code: 'nothing-left', field: 'items' });
  const number = await nextMatterNumber(db, year);
  const made = await db
    .insertInto('matters')
    .values({ number, title: title.value })
    .returning('id')
    .executeTakeFirstOrThrow();
  await moveItems(db, { itemIds, from: matterId, to: made.id });
  await bump(db, [matterId]);
  await addEvent(db, { matterId, kind: 'split', otherId: made.id, itemIds });
  return accept({ number });
}

/** Takes back a merge or a split: the items that moved go back, as far as they are still where they were moved to. */
export async function undoMatterEvent(
  db: Writer,
  { matterId, seq }: { matterId: string; seq: string },
): Changed {
  const matter = await lockedMatter(db, matterId);
  const event = await db
    .selectFrom('matter_events')
    .select(['id', 'kind', 'other_id as otherId', 'item_ids as itemIds', 'undone_at as undoneAt'])
    .where('matter_id', '=', matterId)
    .where('seq', '=', BigInt(seq))
    .where('kind', 'in', ['merged', 'split'])
    .executeTakeFirst();
  if (!matter || !event?.otherId) return refuse({ code: 'no-such-matter' });
  if (event.undoneAt !== null) return refuse({ code: 'already-undone' });
  const { otherId, itemIds } = event;
  const [from, to] = event.kind === 'merged' ? [matterId, otherId] : [otherId, matterId];
  const moved = await moveItems(db, { itemIds, from, to });
  if (moved.length === 0) return refuse({ code: 'already-undone' });
  if (event.kind === 'merged') await giveBackNumbers(db, matter, otherId);
  await db
    .updateTable('matter_events')
    .set(({ fn }) => ({ undone_at: fn<Date>('now', []) }))
    .where('id', '=', event.id)
    .execute();
  await bump(db, [matterId, otherId]);
  await fileMatters(db, [matterId, otherId]);
  return accept(undefined);
}

async function giveBackNumbers(
  db: Writer,
  matter: { id: string; formerNumbers: readonly string[] },
  otherId: string,
): Promise<void> {
  const other = await lockedMatter(db, otherId);
  if (!other) return;
  const theirs = [other.number, ...other.formerNumbers];
  const kept = matter.formerNumbers.filter((number) => !theirs.includes(number));
  await setFormerNumbers(db, matter.id, kept);
}

const setFormerNumbers = (db: Writer, id: string, numbers: readonly string[]) =>
  db
    .updateTable('matters')
    .set({ former_numbers: [...new Set(numbers)] })
    .where('id', '=', id)
    .execute();

async function itemsOf(db: Writer, matterId: string): Promise<string[]> {
  const rows = await db.selectFrom('items').select('id').where('matter_id', '=', matterId).execute();
  return rows.map(({ id }) => id);
}
