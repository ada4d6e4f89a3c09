import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey, meetingKeyOf } from '../../meetings/index.ts';
import type { NotedItem } from '../rules/note-views.ts';

const headings = (db: Reader) =>
  db
    .selectFrom('item_headings as h')
    .innerJoin('meetings as m', 'm.id', 'h.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['h.item_id', 'h.number', 'h.title', 'h.address', 'b.key as bodyKey', 'b.short_name as bodyName'])
    .select(['m.held_on', 'm.sequence']);

/** The item an address names, for whoever sees its heading. */
export async function notedItem(
  db: Reader,
  params: Readonly<Record<string, string>>,
): Promise<NotedItem | undefined> {
  const { body = '', day = '', item = '' } = params;
  const key = meetingKeyOf(day);
  if (!key) return undefined;
  const row = await headings(db)
    .leftJoin('items as i', 'i.id', 'h.item_id')
    .select('i.id as readable')
    .where('b.key', '=', body)
    .where('m.held_on', '=', key.heldOn)
    .where('m.sequence', '=', key.sequence)
    .where('h.address', '=', item)
    .executeTakeFirst();
  return row && { ...namedOf(row), id: row.item_id, mayRead: row.readable !== null };
}

type HeadingRow = NonNullable<Awaited<ReturnType<ReturnType<typeof headings>['executeTakeFirst']>>>;

/** What names an item: all that a heading says of it. */
const namedOf = ({ number, title, address, bodyKey, bodyName, held_on: heldOn, sequence }: HeadingRow) => ({
  number,
  title,
  address: { body: bodyKey, day: meetingKey({ heldOn, sequence }), item: address },
  bodyName,
  heldOn: heldOn as Day,
});

/** The items of these ids as far as the reader sees their headings, by id. */
export async function namedItems(db: Reader, ids: readonly string[]) {
  const rows = ids.length === 0 ? [] : await headings(db).where('h.item_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.item_id, namedOf(row)]));
}
