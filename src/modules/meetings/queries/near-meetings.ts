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
  /** Whether there is an agenda to read. */
  readonly isSent: boolean;
  /** Its newest version where the reader has read an older one; null where there is nothing new. */
  readonly unreadVersion: number | null;
};

/** The next meetings from today on, the nearest first, and the latest before today, the newest first. */
export async function nearMeetings(db: Reader, today: Day): Promise<NearMeeting[]> {
  const coming = await rowsOf(db).where('held_on', '>=', today).orderBy('held_on').execute();
  const recent = await rowsOf(db).where('held_on', '<', today).orderBy('held_on', 'desc').execute();
  return [...coming, ...recent].map((row) => ({
    ...row,
    heldOn: row.heldOn as Day,
    itemCount: Number(row.itemCount ?? 0),
    isSent: row.newest !== null,
    unreadVersion: row.read !== null && row.newest !== null && row.read < row.newest ? row.newest : null,
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
    .select((eb) => [
      eb
        .selectFrom('agenda_versions as v')
        .select(({ fn }) => fn.max<number | null>('v.number').as('number'))
        .whereRef('v.meeting_id', '=', 'meetings.id')
        .as('newest'),
      eb
        .selectFrom('agenda_readings as r')
        .select('r.agenda_version')
        .whereRef('r.meeting_id', '=', 'meetings.id')
        .as('read'),
    ])
    .where('meetings.state', 'not in', ['cancelled', 'postponed'])
    .limit(eachWayMax);
