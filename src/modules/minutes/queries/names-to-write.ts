import { sql } from 'kysely';
import type { Reader } from '../../../platform/database.ts';
import type { NamesToWrite, NameToWrite } from '../rules/names-to-write.ts';

type Found = { kind: keyof NamesToWrite; id: string; name: string; words: string[]; seat_order: number };

/** The organisations and bodies of the register, and those expected at the meeting. */
export async function namesToWrite(db: Reader, meetingId: string): Promise<NamesToWrite> {
  const all = sql<Found>`(
    select 'organisations' as kind, id, name, array[short_name] as words, seat_order from organisations
    union all select 'bodies', id, short_name, array[name], null from bodies
    union all (select distinct on (person_id) 'persons', person_id, name, '{}', null from minutes_participants
      where meeting_id = ${meetingId} and person_id is not null))`;
  const rows = await db
    .selectFrom(all.as('one'))
    .select(['kind', 'id', 'name', 'words'])
    .orderBy('kind')
    .orderBy('seat_order')
    .orderBy('name')
    .execute();
  const of = (wanted: Found['kind']): NameToWrite[] =>
    rows.flatMap(({ kind, id, name, words }) =>
      kind === wanted ? [{ id, name, words: words.filter((word) => word !== '') }] : [],
    );
  return { organisations: of('organisations'), bodies: of('bodies'), persons: of('persons') };
}
