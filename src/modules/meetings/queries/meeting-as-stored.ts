import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '../../../kernel/day.ts';
import type { Reader } from '../../../platform/database.ts';
import type { DocumentType } from '../rules/meeting-states.ts';
import type {
  AttendanceToStore,
  Audience,
  LineRange,
  MeetingToStore,
  NextMeeting,
} from '../rules/meeting-to-store.ts';
import { itemsAsStored } from './items-as-stored.ts';

/** A stored meeting as it was taken in, and the addresses of its items in the same order. */
export type MeetingAsStored = {
  readonly meeting: MeetingToStore;
  readonly itemAddresses: readonly string[];
};

/**
 * A meeting with everything below it, as `storeMeeting` took it in: two questions. For those who may read everything,
 * which is the secretariat; others get what they may read of it, and cannot tell that it is less. What storing fills
 * in (the mark of a section on its items, the body of a reference within the body) comes back filled in.
 */
export async function meetingAsStored(db: Reader, meetingId: string): Promise<MeetingAsStored | undefined> {
  const row = await meetingRows(db).where('meetings.id', '=', meetingId).executeTakeFirst();
  if (!row) return undefined;
  const stored = await itemsAsStored(db, { meetingId, agendaVersion: row.agendaVersion ?? 1 });
  const sectionAt = indexes(row.sections);
  const itemAt = indexes(stored);
  const items = stored.map(({ item, sectionId }) => ({
    ...item,
    sectionIndex: sectionAt.get(sectionId ?? '') ?? null,
  }));
  const meeting = {
    bodyId: row.body_id,
    audience: row.audience as Audience,
    importId: row.import_id,
    heldOn: row.held_on as Day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place === '' ? null : row.place,
    documentType: row.document_type as DocumentType,
    caseNumber: row.case_number,
    documentNumber: row.document_number,
    nextMeeting: row.next_meeting as NextMeeting | null,
    sections: row.sections.map(({ title, startsAt, endsAt, municipalOnly }) => ({
      title,
      startsAt: clock(startsAt),
      endsAt: clock(endsAt),
      municipalOnly,
    })),
    attendances: row.attendances.map((person) => attendanceOf(person, itemAt)).toSorted(byPresence),
    items,
  };
  return { meeting, itemAddresses: stored.map(({ address }) => address) };
}

const indexes = (rows: readonly { id: string }[]): Map<string, number> =>
  new Map(rows.map(({ id }, index) => [id, index]));
/** Inside JSON a time comes with its seconds. */
const clock = (time: string | null): string | null => time?.slice(0, 5) ?? null;

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof meetingRows>['executeTakeFirst']>>>;

function attendanceOf(
  { itemId, presence, startsAt, endsAt, ...person }: Row['attendances'][number],
  itemAt: ReadonlyMap<string, number>,
): AttendanceToStore {
  return {
    ...person,
    presence: presence as AttendanceToStore['presence'],
    itemIndex: itemAt.get(itemId ?? '') ?? null,
    startsAt: clock(startsAt),
    endsAt: clock(endsAt),
  };
}

const presences = ['present', 'absent', 'guest'] as const;
const byPresence = (one: AttendanceToStore, other: AttendanceToStore): number =>
  presences.indexOf(one.presence) - presences.indexOf(other.presence);

const meetingRows = (db: Reader) =>
  db
    .selectFrom('meetings')
    .select(['meetings.body_id', 'meetings.audience', 'meetings.import_id', 'meetings.held_on'])
    .select(['meetings.starts_at', 'meetings.ends_at', 'meetings.place', 'meetings.document_type'])
    .select(['meetings.case_number', 'meetings.document_number', 'meetings.next_meeting'])
    .select((eb) => [
      eb
        .selectFrom('agenda_versions')
        .select(({ fn }) => fn.max<number>('number').as('newest'))
        .whereRef('meeting_id', '=', 'meetings.id')
        .as('agendaVersion'),
      jsonArrayFrom(
        eb
          .selectFrom('agenda_sections as s')
          .select(['s.id', 's.title', 's.starts_at as startsAt', 's.ends_at as endsAt'])
          .select('s.municipal_only as municipalOnly')
          .whereRef('s.meeting_id', '=', 'meetings.id')
          .orderBy('s.position'),
      ).as('sections'),
      jsonArrayFrom(
        eb
          .selectFrom('attendances as a')
          .select(['a.presence', 'a.name', 'a.organisation_name as organisationName', 'a.department'])
          .select(['a.role', 'a.person_id as personId', 'a.organisation_id as organisationId'])
          .select(['a.item_id as itemId', 'a.item_number as itemNumber'])
          .select(['a.starts_at as startsAt', 'a.ends_at as endsAt'])
          .select((of) => of.ref('a.source_lines').$castTo<LineRange[]>().as('lines'))
          .whereRef('a.meeting_id', '=', 'meetings.id')
          .orderBy('a.position'),
      ).as('attendances'),
    ]);
