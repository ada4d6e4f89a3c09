import { timeInDenmark } from '../../../kernel/clock-time.ts';
import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { refileStoredMeeting, type MeetingHead } from '../../meetings/index.ts';
import { deskItems } from '../queries/desk-items.ts';
import { participantsOf } from '../queries/participants.ts';
import { attendanceRows, type AttendanceRow } from '../rules/presence.ts';

export type RecordedAttendance = { readonly count: number };
type Place = Pick<MeetingHead, 'id' | 'bodyId' | 'audience'>;

/**
 * Writes into the record who was there, in place of what it said; the guests of single items stay as the agenda has
 * them. Not once the minutes are approved. In the caller's transaction and as the secretariat. R-031.
 */
export async function recordAttendance(
  db: Writer,
  meeting: Place,
): Promise<Result<RecordedAttendance, { code: 'not-begun' | 'approved' }>> {
  const minutes = await db
    .selectFrom('minutes')
    .select('state')
    .where('meeting_id', '=', meeting.id)
    .forUpdate()
    .executeTakeFirst();
  if (!minutes) return refuse({ code: 'not-begun' });
  if (minutes.state === 'approved') return refuse({ code: 'approved' });
  const items = (await deskItems(reading(db), meeting.id)).map(({ number, beganAt, endedAt }) => ({
    number,
    began: beganAt && timeInDenmark(beganAt),
    ended: endedAt && timeInDenmark(endedAt),
  }));
  const rows = attendanceRows(await participantsOf(reading(db), meeting.id), items);
  await db
    .deleteFrom('attendances')
    .where('meeting_id', '=', meeting.id)
    .where('item_id', 'is', null)
    .execute();
  const guestsBefore = await guestsOfItems(db, meeting.id);
  if (rows.length > 0)
    await db
      .insertInto('attendances')
      .values(numbered(rows, guestsBefore, meeting))
      .execute();
  await refileStoredMeeting(db, meeting.id);
  return accept({ count: rows.length });
}

/** Before the minutes are sent: what was noted of who came goes along. Where nobody noted anything, nothing is said. */
export async function recordAttendanceNoted(db: Writer, meeting: Place): Promise<void> {
  const participants = await participantsOf(reading(db), meeting.id);
  if (participants.some(({ came }) => came !== null)) await recordAttendance(db, meeting);
}

async function guestsOfItems(db: Writer, meetingId: string): Promise<number> {
  const { last } = await db
    .selectFrom('attendances')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('meeting_id', '=', meetingId)
    .where('presence', '=', 'guest')
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Each presence is numbered by itself. */
function numbered(rows: readonly AttendanceRow[], guestsBefore: number, { id, bodyId, audience }: Place) {
  const counts = { present: 0, absent: 0, guest: guestsBefore };
  return rows.map(({ presence, participant, itemNumber, startsAt, endsAt }) => ({
    meeting_id: id,
    body_id: bodyId,
    audience,
    presence,
    position: ++counts[presence],
    name: participant.name,
    organisation_name: participant.organisation || null,
    role: roleWords[participant.role] ?? null,
    person_id: participant.personId,
    organisation_id: participant.organisationId,
    item_number: itemNumber,
    starts_at: startsAt,
    ends_at: endsAt,
  }));
}

/** As lists of attendance in Danish minutes have them. */
const roleWords: Readonly<Record<string, string>> = { chair: 'formand', 'vice-chair': 'næstformand' };
