import { sql } from 'kysely';
import type { Writer } from '../../../platform/database.ts';

/** Keeps that the acting user has read a version; an older one than is kept changes nothing. */
export async function markAgendaRead(
  db: Writer,
  { meetingId, version, now }: { meetingId: string; version: number; now: Date },
): Promise<void> {
  await db
    .insertInto('agenda_readings')
    .values({ meeting_id: meetingId, agenda_version: version, read_at: now })
    .onConflict((same) =>
      same
        .columns(['user_id', 'meeting_id'])
        .doUpdateSet({ agenda_version: version, read_at: now })
        .where(sql.ref('agenda_readings.agenda_version'), '<', version),
    )
    .execute();
}
