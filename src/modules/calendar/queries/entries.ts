import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { EntryKind } from '../rules/entry.ts';

export type Entry = {
  readonly id: string;
  readonly number: number;
  readonly kind: EntryKind;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly note: string;
  readonly organisationId: string | null;
  readonly organisationKey: string | null;
  readonly organisationName: string | null;
  readonly bodyId: string | null;
  readonly bodyKey: string | null;
  readonly bodyShortName: string | null;
  readonly isRemoved: boolean;
  readonly version: number;
};

const rowsOf = (db: Reader) =>
  db
    .selectFrom('calendar_entries as e')
    .leftJoin('organisations as o', 'o.id', 'e.organisation_id')
    .leftJoin('bodies as b', 'b.id', 'e.body_id')
    .select(['e.id', 'e.number', 'e.kind', 'e.title', 'e.from_on as from', 'e.to_on as to', 'e.note'])
    .select(['e.organisation_id as organisationId', 'o.key as organisationKey', 'o.name as organisationName'])
    .select(['e.body_id as bodyId', 'b.key as bodyKey', 'b.short_name as bodyShortName', 'e.version'])
    .select(sql<boolean>`e.removed_at is not null`.as('isRemoved'))
    .orderBy('e.from_on')
    .orderBy('e.number');
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];
const entryOf = (row: Row): Entry => ({
  ...row,
  kind: row.kind as EntryKind,
  from: row.from as Day,
  to: row.to as Day,
});

/** The entries of these days that are for the reader. */
export const entriesBetween = async (db: Reader, { from, to }: { from: Day; to: Day }): Promise<Entry[]> =>
  (
    await rowsOf(db)
      .where('e.removed_at', 'is', null)
      .where('e.from_on', '<=', to)
      .where('e.to_on', '>=', from)
      .execute()
  ).map(entryOf);

/** The entries that have not passed, with those that were taken away. */
export const entriesFrom = async (db: Reader, from: Day): Promise<Entry[]> =>
  (await rowsOf(db).where('e.to_on', '>=', from).execute()).map(entryOf);

/** One entry by the number of its address. */
export async function entryAt(db: Reader, number: string): Promise<Entry | undefined> {
  if (!/^[1-9]\d{0,8}$/.test(number)) return undefined;
  const row = await rowsOf(db).where('e.number', '=', Number(number)).executeTakeFirst();
  return row && entryOf(row);
}
