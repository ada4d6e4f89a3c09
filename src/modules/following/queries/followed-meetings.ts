import { sql } from 'kysely';
import { day } from '../../../kernel/day.ts';
import type { OutcomeCode } from '../../../kernel/outcome.ts';
import type { Reader } from '../../../platform/database.ts';
import type { FollowedItem, FollowedMeeting } from '../rules/news.ts';
import type { Subject } from './subjects.ts';

/** The newest so many items are looked through; nobody is told of more in a mail. */
const rowsMax = 5000;

type Row = {
  body_key: string;
  body_short_name: string;
  held_on: string;
  sequence: number;
  address: string | null;
  number: string | null;
  title: string | null;
  closed: boolean | null;
  outcome: string | null;
};

/** The meetings of a body with their items, or a matter's items with their meetings, as the reader may see them. */
export async function followedMeetings(db: Reader, { kind, id }: Subject): Promise<FollowedMeeting[]> {
  const isMatter = kind === 'matter';
  const rows = sql<Row>`(
    select b.key as body_key, b.short_name as body_short_name, m.held_on, m.sequence, i.address, i.number, i.title,
      i.closed, t.outcome, i.position
    from meetings m join bodies b on b.id = m.body_id
      left join items i on i.meeting_id = m.id
      left join treatments t on t.item_id = i.id
    where ${isMatter ? sql`i.matter_id = ${id}` : sql`m.body_id = ${id}`}
    order by m.held_on desc, m.sequence desc, i.position
    limit ${rowsMax})`;
  return meetingsOf(await db.selectFrom(rows.as('found')).selectAll().execute());
}

function meetingsOf(rows: readonly Row[]): FollowedMeeting[] {
  const meetings = new Map<string, FollowedMeeting & { items: FollowedItem[] }>();
  for (const row of rows) {
    const key = `${row.body_key}/${row.held_on}/${row.sequence}`;
    const { body_key: bodyKey, body_short_name: bodyShortName, sequence } = row;
    const empty = { bodyKey, bodyShortName, heldOn: day(row.held_on), sequence, items: [] };
    const meeting = meetings.get(key) ?? empty;
    meetings.set(key, meeting);
    if (row.address === null) continue;
    const { address, number, title, closed } = row;
    const outcome = row.outcome as OutcomeCode | null;
    meeting.items.push({
      address,
      number: number ?? '',
      title: title ?? '',
      closed: closed ?? false,
      outcome,
    });
  }
  return [...meetings.values()];
}
