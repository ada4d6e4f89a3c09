import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import { meetingKey, meetingKeyOf } from '../../meetings/index.ts';
import type { Reader } from '../../../platform/database.ts';
import { itemKeyOf, itemKeyText } from '../rules/item-key.ts';
import type { RelatableItem } from '../rules/related-items.ts';

const consideredMax = 5000;

/** The newest 5,000 items that are no formalities, as the search for what belongs together sees them. */
export async function relatableItems(db: Reader): Promise<RelatableItem[]> {
  const rows = await db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'i.body_id')
    .leftJoin('matters as s', 's.id', 'i.matter_id')
    .select(['b.key as body', 'i.body_id as bodyId', 'm.held_on as heldOn', 'm.sequence', 'i.address'])
    .select(['i.number', 'i.title', 's.number as matter'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('cross_references as x')
          .select(['x.target_body_id as bodyId', 'x.target_on as on', 'x.target_number as number'])
          .whereRef('x.item_id', '=', 'i.id')
          .where('x.target_on', 'is not', null)
          .where('x.kind', 'in', ['meeting', 'item', 'minutes']),
      ).as('references'),
    )
    .where('i.kind', '<>', 'formality')
    .orderBy('m.held_on', 'desc')
    .orderBy('i.position')
    .limit(consideredMax)
    .execute();
  return rows.map(({ body, sequence, address, ...item }) => {
    const day = meetingKey({ heldOn: item.heldOn, sequence });
    return { ...item, key: itemKeyText({ body, day, item: address }), meeting: `${body}/${day}` };
  });
}

export type NamedItem = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly matter: string | null;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly number: string;
  readonly address: string;
};

/** The items these keys name, as far as the reader may see them, in the order of the keys. */
export async function itemsNamed(db: Reader, keys: readonly string[]): Promise<NamedItem[]> {
  const found: NamedItem[] = [];
  for (const key of keys) {
    const item = await itemNamed(db, key);
    if (item) found.push(item);
  }
  return found;
}

async function itemNamed(db: Reader, key: string): Promise<NamedItem | undefined> {
  const named = itemKeyOf(key);
  const meeting = meetingKeyOf(named?.day ?? '');
  if (!named || !meeting) return undefined;
  const row = await db
    .selectFrom('items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'i.body_id')
    .leftJoin('matters as s', 's.id', 'i.matter_id')
    .select(['i.id', 'i.title', 's.number as matter', 'b.short_name as bodyShortName'])
    .select(['m.held_on as heldOn', 'i.number', 'i.address'])
    .where('b.key', '=', named.body)
    .where('m.held_on', '=', meeting.heldOn)
    .where('m.sequence', '=', meeting.sequence)
    .where('i.address', '=', named.item)
    .executeTakeFirst();
  return row && { ...row, heldOn: row.heldOn as Day, key };
}
