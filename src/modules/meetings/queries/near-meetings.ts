import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

const eachWayMax = 5;

export type NearMeeting = {
  readonly bodyId: string;
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly itemCount: number;
};

/** The next meetings from today on, the nearest first, and the latest before today, the newest first. */
export async function nearMeetings(db: Reader, today: Day): Promise<NearMeeting[]> {
  const coming = await rowsOf(db).where('held_on', '>=', today).orderBy('held_on').execute();
  const recent = await rowsOf(db).where('held_on', '<', today).orderBy('held_on', 'desc').execute();
  return [...coming, ...recent].map((row) => ({
    ...row,
    heldOn: row.heldOn as Day,
    itemCount: Number(row.itemCount ?? 0),
  }));
}

const rowsOf = (db: Reader) =>
  db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.body_id')
    .select(['bodies.id as bodyId', 'bodies.key as bodyKey', 'bodies.short_name as bodyShortName'])
    .select(['meetings.held_on as heldOn', 'meetings.sequence'])
    .select((eb) =>
      eb
        .selectFrom('item_headings as h')
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .whereRef('h.meeting_id', '=', 'meetings.id')
        .as('itemCount'),
    )
    .where('meetings.state', 'not in', ['cancelled', 'postponed'])
    .limit(eachWayMax);
