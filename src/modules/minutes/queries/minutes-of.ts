import type { Reader } from '../../../platform/database.ts';
import type { ItemMinutes } from '../rules/item-minutes.ts';
import type { ItemMinutesState, MinutesState } from '../rules/minutes-states.ts';
import { storedMinutes } from './stored-minutes.ts';

/** The minutes of a meeting, with the items the reader may read. */
export type MinutesOfMeeting = {
  readonly meetingId: string;
  readonly state: MinutesState;
  readonly version: number;
  readonly items: readonly MinutesOfItem[];
};
export type MinutesOfItem = {
  readonly itemId: string;
  readonly state: ItemMinutesState;
  /** When the body took it up and left it. */
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  /** The version of the draft that stands in the record. */
  readonly releasedVersion: number | null;
  readonly version: number;
};

export type MinutesHead = Pick<MinutesOfMeeting, 'state' | 'version'>;

/** The state of a meeting's minutes alone. */
export async function minutesHead(db: Reader, meetingId: string): Promise<MinutesHead | undefined> {
  const row = await db
    .selectFrom('minutes')
    .select(['state', 'version'])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  return row && { ...row, state: row.state as MinutesState };
}

/** Undefined where nobody has begun to write, and where the meeting is not the reader's to see. R-031. */
export async function minutesOf(db: Reader, meetingId: string): Promise<MinutesOfMeeting | undefined> {
  const [head, items] = await Promise.all([
    minutesHead(db, meetingId),
    db
      .selectFrom('minutes_items')
      .select(['item_id as itemId', 'state', 'began_at as beganAt', 'ended_at as endedAt', 'version'])
      .select('released_version as releasedVersion')
      .where('meeting_id', '=', meetingId)
      .execute(),
  ]);
  if (!head) return undefined;
  return {
    meetingId,
    ...head,
    items: items.map((item) => ({ ...item, state: item.state as ItemMinutesState })),
  };
}

/** What is written of an item now. Only the secretariat reads it. */
export type ItemDraft = {
  readonly itemId: string;
  readonly meetingId: string;
  readonly minutes: ItemMinutes;
  readonly version: number;
  readonly changedAt: Date;
  readonly state: ItemMinutesState;
  readonly releasedVersion: number | null;
};

/** Undefined where nothing is written yet, or is not the reader's to read. R-031. */
export async function draftOfItem(db: Reader, itemId: string): Promise<ItemDraft | undefined> {
  const row = await db
    .selectFrom('minutes_drafts as d')
    .innerJoin('minutes_items as i', 'i.item_id', 'd.item_id')
    .select(['d.item_id as itemId', 'i.meeting_id as meetingId', 'd.content', 'd.version'])
    .select(['d.changed_at as changedAt', 'i.state', 'i.released_version as releasedVersion'])
    .where('d.item_id', '=', itemId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { content, state, ...known } = row;
  return { ...known, minutes: storedMinutes(content), state: state as ItemMinutesState };
}

/** How far an item's minutes are; undefined before the meeting's are begun, and where the item is not the reader's. */
export async function itemStateOf(db: Reader, itemId: string): Promise<ItemMinutesState | undefined> {
  const row = await db
    .selectFrom('minutes_items')
    .select('state')
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return row && (row.state as ItemMinutesState);
}
