import { day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';
import type { SourceItem } from '../rules/delegation-views.ts';
import { itemAddressOf } from '../rules/item-address.ts';
import { itemAt } from './item-at.ts';

/** The items of these ids the reader may know of, by id. */
export async function sourceItems(
  db: Reader,
  ids: readonly (string | null)[],
): Promise<Map<string, SourceItem>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const rows = await db
    .selectFrom('item_headings as h')
    .innerJoin('meetings as m', 'm.id', 'h.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['h.item_id', 'h.number', 'h.title', 'h.address', 'm.held_on', 'm.sequence'])
    .select(['b.key as body', 'b.short_name as bodyName'])
    .where('h.item_id', 'in', asked)
    .execute();
  return new Map(
    rows.map(({ item_id, number, title, address, held_on, sequence, body, bodyName }) => {
      const heldOn = day(held_on);
      const at = { body, day: meetingKey({ heldOn, sequence }), item: address };
      return [item_id, { number, title, bodyName, heldOn, address: at }];
    }),
  );
}

/** The item an address leads to, typed or copied from a browser: null where none was typed, undefined where none is. */
export async function itemTyped(db: Reader, typed: string): Promise<{ id: string } | null | undefined> {
  if (typed === '') return null;
  const address = itemAddressOf(typed);
  return address && itemAt(db, address);
}
