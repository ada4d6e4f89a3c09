import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import { meetingKey, meetingsPaths } from '../../meetings/index.ts';
import type { FormerMeeting } from '../rules/draft-views.ts';
import type { MeetingBeside, MeetingsBeside } from '../rules/standing-items.ts';

export type Beside = {
  readonly meetingId: string;
  readonly bodyId: string;
  readonly heldOn: Day;
  readonly sequence: number;
};

/** The last meeting of the body that was not called off, and its next one: what standing items speak of. */
export async function meetingsBeside(db: Reader, here: Beside): Promise<MeetingsBeside> {
  const [last, next] = await Promise.all([
    ofBody(db, here)
      .where((eb) => eb(eb.refTuple('m.held_on', 'm.sequence'), '<', eb.tuple(here.heldOn, here.sequence)))
      .where('m.state', 'in', ['called', 'held'])
      .orderBy('m.held_on', 'desc')
      .orderBy('m.sequence', 'desc')
      .limit(1)
      .executeTakeFirst(),
    ofBody(db, here)
      .where((eb) => eb(eb.refTuple('m.held_on', 'm.sequence'), '>', eb.tuple(here.heldOn, here.sequence)))
      .where('m.state', 'in', ['planned', 'called'])
      .orderBy('m.held_on')
      .orderBy('m.sequence')
      .limit(1)
      .executeTakeFirst(),
  ]);
  return { last: last ? besideOf(last) : null, next: next ? besideOf(next) : null };
}

const ofBody = (db: Reader, { bodyId, meetingId }: Beside) =>
  db
    .selectFrom('meetings as m')
    .innerJoin('bodies as b', 'b.id', 'm.body_id')
    .select(['m.id', 'm.held_on', 'm.sequence', 'm.starts_at', 'm.ends_at', 'm.place', 'm.state', 'b.key'])
    .leftJoin('minutes as w', 'w.meeting_id', 'm.id')
    .select('w.state as minutesState')
    .where('m.body_id', '=', bodyId)
    .where('m.id', '!=', meetingId);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof ofBody>['executeTakeFirst']>>>;

const besideOf = (row: Row): MeetingBeside => {
  const heldOn = row.held_on as Day;
  const day = meetingKey({ heldOn, sequence: row.sequence });
  const path = meetingsPaths.meeting.to({ body: row.key, day });
  const isOut = row.minutesState === 'sent' || row.minutesState === 'approved';
  return {
    heldOn,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    path,
    // The file of the module that writes minutes.
    minutesPath: isOut ? `${path}/referat/pdf` : null,
  };
};

/** The meeting before this one whose agenda can be built upon, also where it was called off. */
export async function formerMeeting(db: Reader, here: Beside): Promise<FormerMeeting | undefined> {
  const row = await ofBody(db, here)
    .where((eb) => eb(eb.refTuple('m.held_on', 'm.sequence'), '<', eb.tuple(here.heldOn, here.sequence)))
    .where((eb) =>
      eb.or([
        eb.exists(eb.selectFrom('agenda_sections as s').select('s.id').whereRef('s.meeting_id', '=', 'm.id')),
        eb.exists(eb.selectFrom('draft_sections as d').select('d.id').whereRef('d.meeting_id', '=', 'm.id')),
      ]),
    )
    .orderBy('m.held_on', 'desc')
    .orderBy('m.sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return { id: row.id, heldOn: row.held_on as Day, isOff: ['cancelled', 'postponed'].includes(row.state) };
}
