import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey, meetingKeyOf } from '../../meetings/index.ts';

/** An item as forms and links of this module name it. `name` is "das/2016-11-17/14". */
export type NamedItem = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly address: string;
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly heldOn: Day;
  /** The day as the address of its meeting has it. */
  readonly meetingDay: string;
  readonly matterId: string | null;
  /** Whether there are people at the meeting's audience who may not read it. */
  readonly isWalled: boolean;
};

const selectItems = (db: Reader) =>
  db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['i.id', 'i.title', 'i.number', 'i.address', 'i.matter_id', 'i.closed', 'i.municipal_only'])
    .select(['m.audience', 'm.held_on', 'm.sequence', 'b.id as body_id', 'b.key', 'b.short_name']);

type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['executeTakeFirstOrThrow']>>;

const namedItem = (row: ItemRow): NamedItem => {
  const meetingDay = meetingKey({ heldOn: row.held_on, sequence: row.sequence });
  return {
    id: row.id,
    name: `${row.key}/${meetingDay}/${row.address}`,
    title: row.title,
    number: row.number === '' ? row.address : row.number,
    address: row.address,
    bodyId: row.body_id,
    bodyKey: row.key,
    bodyName: row.short_name,
    heldOn: day(row.held_on),
    meetingDay,
    matterId: row.matter_id,
    isWalled: row.closed || row.municipal_only || row.audience === 'body',
  };
};

/** The item a name like "das/2016-11-17/14" stands for, where the reader may read it. */
export async function itemNamed(db: Reader, name: string): Promise<NamedItem | undefined> {
  const [body = '', dayText = '', address = '', ...rest] = name.split('/');
  const key = meetingKeyOf(dayText);
  if (!key || rest.length > 0) return undefined;
  const row = await selectItems(db)
    .where('b.key', '=', body)
    .where('m.held_on', '=', key.heldOn)
    .where('m.sequence', '=', key.sequence)
    .where('i.address', '=', address)
    .executeTakeFirst();
  return row && namedItem(row);
}

/** The items of these ids that the reader may read, by their id. */
export async function itemsByIds(
  db: Reader,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, NamedItem>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await selectItems(db).where('i.id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, namedItem(row)]));
}

/** The items of a body's meetings from this day back, newest meeting first: where something may have happened. */
export async function itemsOfBody(
  db: Reader,
  { bodyId, until, meetings }: { bodyId: string; until: Day; meetings: number },
): Promise<NamedItem[]> {
  const held = await db
    .selectFrom('meetings')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('held_on', '<=', until)
    .orderBy('held_on', 'desc')
    .orderBy('sequence', 'desc')
    .limit(meetings)
    .execute();
  if (held.length === 0) return [];
  const rows = await selectItems(db)
    .where(
      'm.id',
      'in',
      held.map(({ id }) => id),
    )
    .orderBy('m.held_on', 'desc')
    .orderBy('m.sequence', 'desc')
    .orderBy('i.position')
    .execute();
  return rows.map(namedItem);
}
