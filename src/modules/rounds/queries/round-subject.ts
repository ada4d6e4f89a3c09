import { day, type Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { RoundHead, RoundSubject } from '../rules/round-views.ts';

/** The meeting and item a round is about, where the reader may see the meeting. */
export async function roundSubject(
  db: Reader,
  { meetingId, itemId }: Pick<RoundHead, 'meetingId' | 'itemId'>,
): Promise<RoundSubject | null> {
  if (meetingId === null) return null;
  const row = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.body_id', 'b.short_name', 'b.key', 'm.held_on', 'm.sequence', 'm.state'])
    .where('m.id', '=', meetingId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    bodyId: row.body_id,
    bodyName: row.short_name,
    bodyKey: row.key,
    heldOn: day(row.held_on),
    sequence: row.sequence,
    state: row.state,
    item: itemId === null ? null : await subjectItem(db, itemId),
  };
}

/** As it was sent; before that as it stands in the draft, for who may read the draft. */
async function subjectItem(db: Reader, itemId: string): Promise<RoundSubject['item']> {
  const sent = await db
    .selectFrom('items')
    .select(['address', 'number', 'title'])
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (sent) return { ...sent, entry: null };
  const draft = await db
    .selectFrom('draft_items')
    .select(['title', 'sent_number', 'entry'])
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!draft) return null;
  const { entry, title } = draft;
  return { address: null, entry, number: draft.sent_number ?? '', title };
}

/** What a round is about, as addresses name it: an item by its address, or by its entry in the draft. */
export type SubjectName = {
  readonly bodyKey: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly address: string | null;
  readonly entry: number | null;
};

/** What a round may be about: a meeting to come, or an item of its draft or its agenda. */
export type SubjectChoice = SubjectName & {
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly bodyName: string;
  readonly title: string | null;
};

/** Each meeting, and after it its items in their order. */
export async function subjectChoices(db: Reader, today: Day): Promise<SubjectChoice[]> {
  const meetings = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id as meetingId', 'b.key as bodyKey', 'b.short_name as bodyName', 'm.held_on', 'm.sequence'])
    .where('m.held_on', '>=', today)
    .where('m.state', 'in', ['planned', 'called', 'postponed'])
    .orderBy('m.held_on')
    .orderBy('b.short_name')
    .orderBy('m.sequence')
    .execute();
  const items = await itemsOf(
    db,
    meetings.map(({ meetingId }) => meetingId),
  );
  return meetings.flatMap(({ held_on, ...meeting }): SubjectChoice[] => {
    const at = { ...meeting, heldOn: day(held_on) };
    return [
      { ...at, itemId: null, title: null, address: null, entry: null },
      ...(items.get(meeting.meetingId) ?? []).map(({ id, title, address, entry }) => {
        return { ...at, itemId: id, title, address, entry };
      }),
    ];
  });
}

/** The items of each meeting: as they were sent; those that were not, as they stand in the draft. */
async function itemsOf(db: Reader, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return new Map<string, never[]>();
  const sent = await db
    .selectFrom('items')
    .select(['id', 'meeting_id', 'title', 'position', 'address'])
    .where('meeting_id', 'in', meetingIds)
    .execute();
  const drafts = await db
    .selectFrom('draft_items')
    .select(['id', 'meeting_id', 'title', 'position', 'entry'])
    .where('meeting_id', 'in', meetingIds)
    .where('removed_at', 'is', null)
    .execute();
  const entries = new Map(drafts.map(({ id, entry }) => [id, entry]));
  const sentIds = new Set(sent.map(({ id }) => id));
  const all = [
    ...sent.map((item) => ({ ...item, entry: entries.get(item.id) ?? null })),
    ...drafts.filter(({ id }) => !sentIds.has(id)).map((item) => ({ ...item, address: null })),
  ];
  return Map.groupBy(
    all.toSorted((one, other) => one.position - other.position),
    ({ meeting_id }) => meeting_id,
  );
}
