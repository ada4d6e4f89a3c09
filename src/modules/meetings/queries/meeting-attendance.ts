import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MeetingKey } from '../rules/meeting-key.ts';
import type { Attendance, MeetingHead } from '../rules/meeting-views.ts';
import { headOf, headsAt } from './meeting-head.ts';

export type AttendedMeeting = {
  readonly meeting: MeetingHead;
  readonly attendances: readonly Attendance[];
};

/** A meeting by its address, with who came, sent apologies or was a guest, as far as the reader may know. */
export async function attendedMeeting(
  db: Reader,
  bodyKey: string,
  key: MeetingKey,
): Promise<AttendedMeeting | undefined> {
  const row = await headsAt(db, bodyKey, key)
    .select((eb) => attendancesOf(eb).as('attendances'))
    .executeTakeFirst();
  return row && attendedOf(row);
}

export const attendedOf = (
  row: Parameters<typeof headOf>[0] & { attendances: AttendanceRow[] },
): AttendedMeeting => ({ meeting: headOf(row), attendances: row.attendances.map(attendanceOf) });

export const attendancesOf = (eb: ExpressionBuilder<Schema, 'meetings'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('attendances as a')
      .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
      .select(['a.presence', 'a.name', 'a.organisation_name', 'a.department', 'a.role', 'a.item_number'])
      .select(['a.starts_at', 'a.ends_at', 'a.municipal_only', 'a.closed', 'o.name as registered'])
      .select(['o.id as organisationId', 'o.parent_id as parentId'])
      .whereRef('a.meeting_id', '=', 'meetings.id')
      .orderBy('a.presence')
      .orderBy('a.position'),
  );

type AttendanceRow = NonNullable<ReturnType<typeof attendancesOf>['expressionType']>[number];

const attendanceOf = (row: AttendanceRow): Attendance => ({
  presence: row.presence as Attendance['presence'],
  name: row.name,
  organisation: row.organisation_name ?? row.registered,
  department: row.department,
  role: row.role,
  municipalityId: row.parentId ?? row.organisationId,
  itemNumber: row.item_number,
  startsAt: row.starts_at?.slice(0, 5) ?? null,
  endsAt: row.ends_at?.slice(0, 5) ?? null,
  isWalled: row.municipal_only || row.closed,
});
