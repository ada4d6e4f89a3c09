import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey } from '../../meetings/index.ts';
import type { CalendarMeeting } from '../rules/calendar-months.ts';
import { pairsOf } from './pairs.ts';

type Asked = { readonly from: Day; readonly to: Day; readonly body: string };

/** The meetings of these days the reader may know of, with their marks. */
export async function calendarMeetings(db: Reader, { from, to, body }: Asked): Promise<CalendarMeeting[]> {
  const days = rowsOf(db, body).where('m.held_on', '>=', from).where('m.held_on', '<=', to);
  return withPairs(db, await days.execute());
}

/** The first meeting from today on that takes place. */
export async function nextMeeting(
  db: Reader,
  { today, body }: { today: Day; body: string },
): Promise<CalendarMeeting | null> {
  const coming = rowsOf(db, body)
    .where('m.held_on', '>=', today)
    .where('m.state', 'not in', ['cancelled', 'postponed']);
  return (await withPairs(db, await coming.limit(1).execute()))[0] ?? null;
}

const rowsOf = (db: Reader, body: string) =>
  db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id', 'b.key as bodyKey', 'b.name as bodyName', 'b.short_name as bodyShortName'])
    .select(['m.held_on as heldOn', 'm.sequence', 'm.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select(['m.place', 'm.state'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('meeting_moves as v')
            .select('v.id')
            .whereRef('v.meeting_id', '=', 'm.id')
            .where('v.state', '=', 'proposed'),
        )
        .as('hasOpenMove'),
    )
    .$if(body !== '', (all) => all.where('b.key', '=', body))
    .orderBy('m.held_on')
    .orderBy('m.starts_at')
    .orderBy('m.id');
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

async function withPairs(db: Reader, rows: readonly Row[]): Promise<CalendarMeeting[]> {
  const ids = rows.map(({ id }) => id);
  const pairs = (await pairsOf(db, ids)).filter(({ isRemoved }) => !isRemoved);
  return rows.map((row) => ({
    ...row,
    heldOn: row.heldOn as Day,
    dayKey: meetingKey(row),
    hasOpenMove: Boolean(row.hasOpenMove),
    pairs: pairs
      .filter(({ ofId }) => ofId === row.id)
      .map(({ side, other }) => ({ side, shortName: other.bodyShortName })),
  }));
}

export type CalendarChoices = {
  readonly bodies: readonly { readonly key: string; readonly shortName: string }[];
  /** The first and the last year with a meeting; null where there is none. */
  readonly years: { readonly first: number; readonly last: number } | null;
};

/** What the calendar can be asked for: the bodies with a meeting the reader may know of, and the years. */
export async function calendarChoices(db: Reader): Promise<CalendarChoices> {
  const rows = await db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['b.key', 'b.short_name as shortName'])
    .select(({ fn }) => [fn.min('m.held_on').as('first'), fn.max('m.held_on').as('last')])
    .groupBy(['b.key', 'b.short_name'])
    .orderBy('b.short_name')
    .execute();
  const years = rows.flatMap(({ first, last }) => [first, last]).map((on) => Number(on.slice(0, 4)));
  return {
    bodies: rows.map(({ key, shortName }) => ({ key, shortName })),
    years: years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) },
  };
}
