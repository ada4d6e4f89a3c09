import type { Reader } from '../../../platform/database.ts';
import type { Attendance } from '../rules/meeting-views.ts';

/** Who came, who sent apologies, who was a guest, as far as the reader may know. */
export async function meetingAttendance(db: Reader, meetingId: string): Promise<Attendance[]> {
  const rows = await db
    .selectFrom('attendances as a')
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['a.presence', 'a.name', 'a.organisation_name', 'a.department', 'a.role', 'a.item_number'])
    .select(['a.starts_at', 'a.ends_at', 'a.municipal_only', 'a.closed', 'o.name as registered'])
    .select(['o.id as organisationId', 'o.parent_id as parentId'])
    .where('a.meeting_id', '=', meetingId)
    .orderBy('a.presence')
    .orderBy('a.position')
    .execute();
  return rows.map((row) => ({
    presence: row.presence as Attendance['presence'],
    name: row.name,
    organisation: row.organisation_name ?? row.registered,
    department: row.department,
    role: row.role,
    municipalityId: row.parentId ?? row.organisationId,
    itemNumber: row.item_number,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    isWalled: row.municipal_only || row.closed,
  }));
}
