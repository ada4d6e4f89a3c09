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
  if (sent) return sent;
  const draft = await db
    .selectFrom('draft_items')
    .select(['title', 'sent_number'])
    .where('id', '=', itemId)
    .executeTakeFirst();
  return draft ? { address: null, number: draft.sent_number ?? '', title: draft.title } : null;
}

/** What a round may be about: a meeting to come, or an item of its draft or its agenda. */
export type SubjectChoice = {
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly bodyName: string;
  readonly heldOn: Day;
  readonly title: string | null;
};

/** Each meeting, and after it its items in their order. */
export async function subjectChoices(db: Reader, today: Day): Promise<SubjectChoice[]> {
  const rows = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('draft_items')
          .select(['id', 'meeting_id', 'title', 'position'])
          .where('removed_at', 'is', null)
          .union(eb.selectFrom('items').select(['id', 'meeting_id', 'title', 'position']))
          .as('i'),
      (join) => join.onRef('i.meeting_id', '=', 'm.id'),
    )
    .select(['m.id as meeting_id', 'i.id as item_id', 'b.short_name', 'm.held_on', 'i.title'])
    .where('m.held_on', '>=', today)
    .where('m.state', 'in', ['planned', 'called', 'postponed'])
    .orderBy('m.held_on')
    .orderBy('b.short_name')
    .orderBy('i.position')
    .execute();
  const meetings = new Set<string>();
  return rows.flatMap((row): SubjectChoice[] => {
    const { meeting_id: meetingId, short_name: bodyName, item_id: itemId, title } = row;
    const meeting = { meetingId, bodyName, heldOn: day(row.held_on), itemId: null, title: null };
    const first = meetings.has(meetingId) ? [] : [meeting];
    meetings.add(meetingId);
    return itemId === null ? first : [...first, { ...meeting, itemId, title }];
  });
}
