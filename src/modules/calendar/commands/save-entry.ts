import type { Day } from '../../../kernel/day.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import type { Writer } from '../../../platform/database.ts';
import { entryDaysProblem, type EntryDaysRefusal, type EntryKind } from '../rules/entry.ts';

export type EntryData = {
  readonly kind: EntryKind;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  /** Keys; '' = none. With neither it is for all. */
  readonly organisation: string;
  readonly body: string;
  readonly note: string;
};
/** Whose entries somebody may write: everybody's, or those of his own organisations. */
export type EntryRights = 'all' | readonly string[];

export type EntryRefusal =
  | EntryDaysRefusal
  | { code: 'no-such-organisation'; field: 'organisation' }
  | { code: 'no-such-body'; field: 'body' }
  | { code: 'for-one-only'; field: 'body' }
  | { code: 'not-your-organisation'; field: 'organisation' }
  | { code: 'changed-meanwhile' };

export async function addEntry(
  db: Writer,
  data: EntryData,
  rights: EntryRights,
): Promise<Result<number, EntryRefusal>> {
  const row = await rowOf(db, data, rights);
  if (!row.ok) return row;
  const query = db.insertInto('calendar_entries').values(row.value).returning('number');
  return accept((await query.executeTakeFirstOrThrow()).number);
}

/** Changes an entry that still has the version the person saw. */
export async function editEntry(
  db: Writer,
  edited: { readonly id: string; readonly version: number; readonly rights: EntryRights },
  data: EntryData,
): Promise<Result<'edited', EntryRefusal>> {
  const row = await rowOf(db, data, edited.rights);
  if (!row.ok) return row;
  const changed = await db
    .updateTable('calendar_entries')
    .set({ ...row.value, version: edited.version + 1 })
    .where('id', '=', edited.id)
    .where('version', '=', edited.version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('edited') : refuse({ code: 'changed-meanwhile' });
}

type Seen = { readonly id: string; readonly version: number };

/** Takes an entry away, or puts it back where `at` is null. */
export async function setEntryRemoved(
  db: Writer,
  { id, version }: Seen,
  at: Date | null,
): Promise<Result<'done', EntryRefusal>> {
  const changed = await db
    .updateTable('calendar_entries')
    .set({ removed_at: at, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n ? accept('done') : refuse({ code: 'changed-meanwhile' });
}

async function rowOf(db: Writer, data: EntryData, rights: EntryRights) {
  const { kind, title, from, to, note } = data;
  const problem = entryDaysProblem({ from, to });
  if (problem) return refuse(problem);
  if (data.organisation !== '' && data.body !== '')
    return refuse({ code: 'for-one-only', field: 'body' } as const);
  const organisationId = await idOf(db, 'organisations', data.organisation);
  if (organisationId === undefined)
    return refuse({ code: 'no-such-organisation', field: 'organisation' } as const);
  const bodyId = await idOf(db, 'bodies', data.body);
  if (bodyId === undefined) return refuse({ code: 'no-such-body', field: 'body' } as const);
  const isMine = rights === 'all' || (organisationId !== null && rights.includes(organisationId));
  if (!isMine) return refuse({ code: 'not-your-organisation', field: 'organisation' } as const);
  const whose = { organisation_id: organisationId, body_id: bodyId };
  return accept({ kind, title, note, from_on: from, to_on: to, ...whose });
}

async function idOf(
  db: Writer,
  table: 'organisations' | 'bodies',
  key: string,
): Promise<string | null | undefined> {
  if (key === '') return null;
  return (await db.selectFrom(table).select('id').where('key', '=', key).executeTakeFirst())?.id;
}
