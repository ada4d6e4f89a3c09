import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { DB as Schema } from '../../../platform/database-schema.ts';
import { guestWalls } from '../rules/guest-walls.ts';
import { itemAddresses } from '../rules/item-address.ts';
import { itemKind } from '../rules/item-kind.ts';
import { stateOfDocument } from '../rules/meeting-states.ts';
import type { AttendanceToStore, ItemToStore, LineRange, MeetingToStore } from '../rules/meeting-to-store.ts';

type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;

/** What every row below a meeting repeats, so that a policy looks at its own row only. */
export type MeetingWalls = { meeting_id: string; body_id: string; audience: string };
export type StoredItem = { id: string; row: Row<'items'>; item: ItemToStore };

export const linesJson = (lines: readonly LineRange[]): number[][] => lines.map(([from, to]) => [from, to]);

export function meetingRow(meeting: MeetingToStore, id: string, sequence: number): Row<'meetings'> {
  return {
    id,
    body_id: meeting.bodyId,
    audience: meeting.audience,
    held_on: meeting.heldOn,
    sequence,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    place: meeting.place ?? '',
    state: stateOfDocument(meeting.documentType),
    document_type: meeting.documentType,
    case_number: meeting.caseNumber,
    document_number: meeting.documentNumber,
    next_meeting: meeting.nextMeeting && JSON.stringify(meeting.nextMeeting),
    import_id: meeting.importId,
  };
}

/** A section is municipal-only when it is marked so, or when all its items are. */
export function sectionRows(
  { sections, items }: MeetingToStore,
  walls: MeetingWalls,
): Row<'agenda_sections'>[] {
  return sections.map(({ title, startsAt, endsAt, municipalOnly }, index) => {
    const own = items.filter(({ sectionIndex }) => sectionIndex === index);
    const municipal_only = municipalOnly || (own.length > 0 && own.every((item) => item.municipalOnly));
    const times = { starts_at: startsAt, ends_at: endsAt };
    return { id: randomUUID(), ...walls, municipal_only, position: index + 1, title, ...times };
  });
}

export function itemsToStore(
  { items }: MeetingToStore,
  walls: MeetingWalls,
  sections: readonly Row<'agenda_sections'>[],
): StoredItem[] {
  const addresses = itemAddresses(items.map(({ number }) => number));
  return items.map((item, index) => {
    const section = item.sectionIndex === null ? undefined : sections[item.sectionIndex];
    const recommendations = item.recommendations.map(({ text }) => text);
    const row = {
      id: randomUUID(),
      ...walls,
      closed: item.closed,
      municipal_only: item.municipalOnly || section?.municipal_only === true,
      position: index + 1,
      address: addresses[index] ?? '',
      number: item.number ?? '',
      title: item.title,
      kind: itemKind({ title: item.title, sectionTitle: section?.title ?? null, recommendations }),
      section_id: section?.id ?? null,
      starts_at: item.startsAt,
      ends_at: item.endsAt,
      page: item.page,
      case_number: item.caseNumber,
      source_lines: linesJson(item.lines),
    };
    return { id: row.id, row, item };
  });
}

export function attendanceRows(
  { attendances }: MeetingToStore,
  walls: MeetingWalls,
  items: readonly StoredItem[],
): Row<'attendances'>[] {
  const walled = items.map(({ row, item }) => ({
    number: item.number,
    municipalOnly: row.municipal_only,
    closed: row.closed,
  }));
  const counts = { present: 0, absent: 0, guest: 0 };
  return attendances.map((person) => {
    counts[person.presence] += 1;
    const named = guestWalls(person.itemNumber, walled);
    const item = items[person.itemIndex ?? named.itemIndex ?? -1];
    const { municipal_only, closed } = item?.row ?? {
      municipal_only: named.municipalOnly,
      closed: named.closed,
    };
    const hidden = { municipal_only, closed, item_id: item?.id ?? null };
    return { ...walls, ...hidden, position: counts[person.presence], ...personColumns(person) };
  });
}

const personColumns = (person: AttendanceToStore) => ({
  presence: person.presence,
  name: person.name,
  organisation_name: person.organisationName,
  department: person.department,
  role: person.role,
  person_id: person.personId,
  organisation_id: person.organisationId,
  item_number: person.itemNumber,
  starts_at: person.startsAt,
  ends_at: person.endsAt,
  source_lines: linesJson(person.lines),
});
