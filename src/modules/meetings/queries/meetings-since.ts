import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';

export type NewMeeting = {
  readonly bodyKey: string;
  readonly bodyShortName: string;
  readonly heldOn: Day;
  readonly sequence: number;
  readonly storedAt: Date;
  readonly decisionCount: number;
  /** Whether it was planned here, and not taken in with its papers. */
  readonly isPlanned: boolean;
};

const shownMax = 8;

/** Meetings taken in after the moment, the latest first, with as many of their decisions as the reader may see. */
export async function meetingsSince(db: Reader, since: Date): Promise<NewMeeting[]> {
  const rows = await db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.body_id')
    .select(['bodies.key as bodyKey', 'bodies.short_name as bodyShortName'])
    .select(['meetings.held_on as heldOn', 'meetings.sequence', 'meetings.stored_at as storedAt'])
    .select('meetings.state')
    .select((eb) =>
      eb
        .selectFrom('treatments as t')
        .select(({ fn }) => fn.countAll<bigint>().as('count'))
        .whereRef('t.meeting_id', '=', 'meetings.id')
        .as('decisionCount'),
    )
    .where('meetings.stored_at', '>', since)
    .orderBy('meetings.stored_at', 'desc')
    .orderBy('meetings.id')
    .limit(shownMax)
    .execute();
  return rows.map(({ state, ...row }) => ({
    ...row,
    isPlanned: state === 'planned',
    heldOn: row.heldOn as Day,
    decisionCount: Number(row.decisionCount ?? 0),
  }));
}
