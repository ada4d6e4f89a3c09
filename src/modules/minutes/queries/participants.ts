import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../../platform/database.ts';
import type { Participant } from '../rules/presence.ts';

/** Who is expected at the meeting and when he was there, in the order of the list. R-031. */
export async function participantsOf(db: Reader, meetingId: string): Promise<Participant[]> {
  const rows = await db
    .selectFrom('minutes_participants as p')
    .leftJoin('organisations as o', 'o.id', 'p.organisation_id')
    .leftJoin('organisations as above', 'above.id', 'o.parent_id')
    .select(['p.id', 'p.position', 'p.kind', 'p.name', 'p.organisation_name as organisation', 'p.role'])
    .select(['p.person_id as personId', 'p.organisation_id as organisationId', 'p.came', 'p.version'])
    .select('p.stands_in_for as standsInFor')
    .select(
      sql<string | null>`case when o.kind = 'municipality' then o.id
        when above.kind = 'municipality' then above.id end`.as('municipalityId'),
    )
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('presence_changes as c')
          .select(['c.id', 'c.event', sql<string>`to_char(c.at_time, 'HH24:MI')`.as('at')])
          .whereRef('c.participant_id', '=', 'p.id')
          .where('c.taken_back_at', 'is', null)
          .orderBy('c.at_time')
          .orderBy('c.recorded_at'),
      ).as('changes'),
    ])
    .where('p.meeting_id', '=', meetingId)
    .orderBy('p.position')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as Participant['kind'],
    changes: row.changes as Participant['changes'],
  }));
}
