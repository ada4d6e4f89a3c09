import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { MeetingKey } from '../rules/meeting-key.ts';
import type { DocumentType, MeetingState } from '../rules/meeting-states.ts';
import type { Audience, NextMeeting } from '../rules/meeting-to-store.ts';
import type { MeetingHead, Municipality } from '../rules/meeting-views.ts';

/** Bodies in which every municipality has a seat, so that it means something when one is not there. */
const seatingLevels = ['political', 'chief-executive', 'director'];

/** A meeting by its address, or nothing: "not there" and "not yours" are the same answer. */
export async function meetingHead(
  db: Reader,
  bodyKey: string,
  key: MeetingKey,
): Promise<MeetingHead | undefined> {
  const row = await headsAt(db, bodyKey, key).executeTakeFirst();
  return row && headOf(row);
}

/** The same by its id, for modules that keep one. */
export async function meetingHeadOf(db: Reader, meetingId: string): Promise<MeetingHead | undefined> {
  const row = await meetingHeads(db).where('meetings.id', '=', meetingId).executeTakeFirst();
  return row && headOf(row);
}

/** The one meeting of an address, for questions that ask for more than its head. */
export const headsAt = (db: Reader, bodyKey: string, { heldOn, sequence }: MeetingKey) =>
  meetingHeads(db)
    .where('bodies.key', '=', bodyKey)
    .where('meetings.held_on', '=', heldOn)
    .where('meetings.sequence', '=', sequence);

type HeadRow = NonNullable<Awaited<ReturnType<ReturnType<typeof meetingHeads>['executeTakeFirst']>>>;

const storedOn = sql<string>`(meetings.stored_at at time zone 'Europe/Copenhagen')::date`;

const meetingHeads = (db: Reader) =>
  db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.body_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('agenda_versions as v')
          .select('v.number')
          .select(sql<string | null>`(v.sent_at at time zone 'Europe/Copenhagen')::date`.as('sentOn'))
          .whereRef('v.meeting_id', '=', 'meetings.id')
          .orderBy('v.number', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['newest.number as agendaVersion', 'newest.sentOn'])
    .select(['bodies.id as bodyId', 'bodies.key as bodyKey', 'bodies.name as bodyName'])
    .select(['bodies.short_name as bodyShortName', 'meetings.id', 'meetings.audience', 'meetings.sequence'])
    .select(['meetings.held_on', 'meetings.starts_at', 'meetings.ends_at', 'meetings.place'])
    .select(['meetings.state', 'meetings.document_type', 'meetings.case_number', 'meetings.document_number'])
    .select(['meetings.next_meeting', 'meetings.import_id', 'meetings.version'])
    .select(['meetings.state_reason', 'meetings.calendar_sequence'])
    .select(storedOn.as('storedOn'))
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('organisations')
          .select(['id', 'name', 'short_name as abbreviation'])
          .where('kind', '=', 'municipality')
          .where('seat_order', 'is not', null)
          .where(sql.ref('bodies.level'), 'in', seatingLevels)
          .orderBy('seat_order'),
      ).as('municipalities'),
    ]);

export function headOf(row: HeadRow): MeetingHead {
  const { id, bodyId, bodyKey, bodyName, bodyShortName, sequence, place, version } = row;
  return {
    id,
    bodyId,
    bodyKey,
    bodyName,
    bodyShortName,
    sequence,
    place,
    version,
    audience: row.audience as Audience,
    heldOn: row.held_on as Day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    state: row.state as MeetingState,
    stateReason: row.state_reason,
    calendarSequence: row.calendar_sequence,
    documentType: row.document_type as DocumentType,
    caseNumber: row.case_number,
    documentNumber: row.document_number,
    nextMeeting: row.next_meeting as NextMeeting | null,
    importId: row.import_id,
    storedOn: row.storedOn as Day,
    agendaVersion: row.agendaVersion ?? 1,
    isSent: row.agendaVersion !== null,
    sentOn: row.sentOn as Day | null,
    municipalities: row.municipalities satisfies Municipality[],
  };
}
