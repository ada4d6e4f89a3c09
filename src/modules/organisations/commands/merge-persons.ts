import { sql } from 'kysely';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { fileName } from '../../search/index.ts';

/** One of the two, as the page showed it. */
export type MergedPerson = { id: string; version: number; hasLogin: boolean };
export type MergeRefusal = { code: 'same-person' | 'dropped-has-login' | 'changed-meanwhile' | 'not-merged' };

/**
 * Makes two rows one person. The dropped row stays and points at the kept one: what was written about it (memberships,
 * affiliations, attendances) is not moved but read as the kept person's, so that the merge can be undone.
 */
export async function mergePersons(
  db: Writer,
  { kept, dropped }: { kept: MergedPerson; dropped: MergedPerson },
): Promise<Result<'merged', MergeRefusal>> {
  if (kept.id === dropped.id) return refuse({ code: 'same-person' });
  if (dropped.hasLogin) return refuse({ code: 'dropped-has-login' }); // a login must not wake up as another person
  for (const one of [kept, dropped].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    if (!(await takeVersion(db, one))) return refuse({ code: 'changed-meanwhile' });
  const moved = await db
    .updateTable('persons')
    .set({ merged_into: kept.id })
    .where('merged_into', '=', dropped.id)
    .returning('id')
    .execute();
  await db.updateTable('persons').set({ merged_into: kept.id }).where('id', '=', dropped.id).execute();
  const moved_ids = moved.map(({ id }) => id);
  await db
    .insertInto('person_merges')
    .values({ dropped_id: dropped.id, kept_id: kept.id, moved_ids })
    .execute();
  await fileName(db, 'person', dropped.id);
  return accept('merged');
}

/** Makes them two persons again, and gives the dropped one back the rows that had been merged into it. */
export async function undoMerge(
  db: Writer,
  dropped: { id: string; version: number },
  { userId, now }: { userId: string; now: Date },
): Promise<Result<'undone', MergeRefusal>> {
  const row = await db
    .selectFrom('persons')
    .select(['merged_into', 'version'])
    .where('id', '=', dropped.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.version !== dropped.version) return refuse({ code: 'changed-meanwhile' });
  const merge = await lastMergeOf(db, dropped.id);
  if (row.merged_into === null || !merge) return refuse({ code: 'not-merged' });
  await db
    .updateTable('persons')
    .set({ merged_into: dropped.id })
    .where('id', 'in', merge.moved_ids.length > 0 ? merge.moved_ids : [dropped.id])
    .where('id', '<>', dropped.id)
    .where('merged_into', '=', row.merged_into)
    .execute();
  await db
    .updateTable('persons')
    .set({ merged_into: null, version: row.version + 1 })
    .where('id', '=', dropped.id)
    .execute();
  const undone = { undone_by: userId, undone_at: now };
  await db.updateTable('person_merges').set(undone).where('id', '=', merge.id).execute();
  await fileName(db, 'person', dropped.id);
  return accept('undone');
}

const lastMergeOf = (db: Writer, droppedId: string) =>
  db
    .selectFrom('person_merges')
    .select(['id', 'moved_ids'])
    .where('dropped_id', '=', droppedId)
    .where('undone_at', 'is', null)
    .orderBy('merged_at', 'desc')
    .executeTakeFirst();

/** Both rows are taken in the order of their ids, so that two merges at once wait instead of locking each other out. */
async function takeVersion(db: Writer, { id, version }: MergedPerson): Promise<boolean> {
  const taken = await db
    .updateTable('persons')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}
