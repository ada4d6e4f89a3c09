import type { MeetingToStore } from '../../meetings/index.ts';
import { exportedItem, exportedNumber } from './exported-item.ts';
import { presentOnly, wholeOf } from './exported-parts.ts';
import type {
  Evidence,
  GuestRecord,
  LineRange,
  MeetingRecord,
  PersonRecord,
} from '../rules/meeting-record.ts';
import { itemRanges } from '../rules/review-record.ts';

/** What the record says by name and the stored meeting by key. */
export type ExportNames = {
  /** The two parts of the meeting's address. */
  readonly bodyKey: string;
  readonly dayKey: string;
  readonly bodyNameOf: (id: string) => string | undefined;
};

/**
 * A stored meeting as the record the import prints and takes in: taken in again and exported again it is the same. Who
 * may see the meeting, and what people have been linked to, is not in a record; what was not read from a file stands at
 * made-up lines, one an item.
 */
export function exportedRecord(meeting: MeetingToStore, names: ExportNames): MeetingRecord {
  const items = meeting.items.map((item, index) => exportedItem(item, { meeting, names, line: index + 1 }));
  const pages = items.flatMap(({ page }) => page ?? []);
  const record: MeetingRecord = {
    sourceFile: `${names.bodyKey}-${names.dayKey}.json`,
    documentType: meeting.documentType,
    forum: names.bodyNameOf(meeting.bodyId) ?? null,
    date: meeting.heldOn,
    startTime: clock(meeting.startsAt),
    endTime: clock(meeting.endsAt),
    place: meeting.place,
    attendees: peopleOf(meeting, 'present').map(personOf),
    absentees: peopleOf(meeting, 'absent').map(personOf),
    guests: peopleOf(meeting, 'guest').map(guestOf),
    caseNumber: meeting.caseNumber,
    documentNumber: meeting.documentNumber,
    nextMeeting: nextMeetingOf(meeting),
    ...sectionsOf(meeting),
    totalPages: Math.max(1, ...pages),
    pageStartLines: { '1': 1 },
    items,
    notItemHeadings: [],
    evidence: evidenceOf(meeting),
  };
  return withinItems(record);
}

type Attendance = MeetingToStore['attendances'][number];
type Presence = Attendance['presence'];

const clock = (time: string | null): string | null => time?.slice(0, 5) ?? null;
const peopleOf = ({ attendances }: MeetingToStore, presence: Presence): Attendance[] =>
  attendances.filter((one) => one.presence === presence);

const namedOf = ({ name, organisationName, department, role }: Attendance) => ({
  name,
  organisation: organisationName,
  department,
  role,
});

const personOf = (one: Attendance): PersonRecord => ({
  ...namedOf(one),
  ...presentOnly({ presentItems: one.itemNumber, arrived: clock(one.startsAt), left: clock(one.endsAt) }),
});

const guestOf = (one: Attendance): GuestRecord => ({
  ...namedOf(one),
  item: exportedNumber(one.itemNumber),
  start: clock(one.startsAt),
  end: clock(one.endsAt),
});

function nextMeetingOf({ nextMeeting: next }: MeetingToStore): MeetingRecord['nextMeeting'] {
  if (!next || (next.date === null && next.place === null && next.startTime === null)) return null;
  const { date, startTime, endTime, place } = next;
  return { date, startTime: clock(startTime), endTime: clock(endTime), place };
}

/** Parts of the agenda that have items, by their titles, in the order of the items. */
function sectionsOf({ sections, items }: MeetingToStore): Pick<MeetingRecord, 'agendaSections'> {
  const titles = new Set(items.flatMap(({ sectionIndex }) => sections[sectionIndex ?? -1]?.title ?? []));
  const agendaSections = [...titles].map((title) => {
    const first = sections.find((section) => section.title === title);
    const own = items.filter(({ sectionIndex }) => sections[sectionIndex ?? -1]?.title === title);
    return {
      title,
      start: clock(first?.startsAt ?? null),
      end: clock(first?.endsAt ?? null),
      items: own.flatMap(({ number }) => exportedNumber(number) ?? []),
    };
  });
  return agendaSections.length === 0 ? {} : { agendaSections };
}

/** The lines of what has none of its own in a record: people, recommendations, appendices. All is certain by now. */
function evidenceOf(meeting: MeetingToStore): Record<string, Evidence> {
  const people = (list: string, presence: Presence) =>
    peopleOf(meeting, presence).map(({ lines }, index) => evidence(`/${list}/${index}`, lines, 1));
  const parts = meeting.items.flatMap(({ recommendations, appendices, page }, item) =>
    Object.entries({ recommendations, appendices }).flatMap(([list, all]) =>
      all.map(({ lines }, index) => evidence(`/items/${item}/${list}/${index}`, lines, page ?? 1)),
    ),
  );
  return Object.fromEntries(
    [
      ...people('attendees', 'present'),
      ...people('absentees', 'absent'),
      ...people('guests', 'guest'),
      ...parts,
    ].flat(),
  );
}

type Pointed = [pointer: string, evidence: Evidence];
const evidence = (pointer: string, lines: readonly LineRange[], page: number): Pointed[] =>
  lines.length === 0 ? [] : [[pointer, { lines: wholeOf(lines), page: Math.max(1, page), confidence: 1 }]];

/** What stands outside its item's lines (items were joined in the review) would be left out by the next import. */
function withinItems(record: MeetingRecord): MeetingRecord {
  const ranges = itemRanges(record);
  const items = record.items.map((item, index) => {
    const { from = 1, to = from } = ranges[index] ?? {};
    const isInside = (line: number | undefined) => line === undefined || (from <= line && line <= to);
    const references = item.crossReferences?.map((one) =>
      isInside(one.lines[0]?.[0]) ? one : { ...one, lines: [] },
    );
    const statements = item.statements?.map((one): typeof one =>
      isInside(one.lines[0]) ? one : { ...one, lines: [from, from] },
    );
    return {
      ...item,
      ...(references && { crossReferences: references }),
      ...(statements && { statements }),
    };
  });
  return { ...record, items };
}
