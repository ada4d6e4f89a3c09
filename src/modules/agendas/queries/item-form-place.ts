import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

/** Where an item of a draft stands, for a change of one of its parts: as little as that needs. */
export type ItemPlace = { readonly itemId: string; readonly meetingId: string };
export type ItemAddress = {
  readonly body: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly entry: number;
};

export async function itemPlaceAt(db: Reader, at: ItemAddress): Promise<ItemPlace | undefined> {
  return db
    .selectFrom('draft_items as i')
    .innerJoin('meetings as m', 'm.id', 'i.meeting_id')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['i.id as itemId', 'i.meeting_id as meetingId'])
    .where('b.key', '=', at.body)
    .where('m.held_on', '=', at.heldOn)
    .where('m.sequence', '=', at.sequence)
    .where('i.entry', '=', at.entry)
    .executeTakeFirst();
}
