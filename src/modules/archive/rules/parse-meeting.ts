import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { appendixCollisions, itemAnomalies, type Anomaly } from './anomalies.ts';
import { caseLinesAbove } from './case-lines.ts';
import { documentItems } from './document-items.ts';
import { evidenceOf, headerEvidence, itemEvidence, type EvidenceEntry } from './evidence.ts';
import { headerPeople, peopleEvidence, type HeaderPeople } from './header-people.ts';
import { headerRegion, type HeaderRegion } from './header-region.ts';
import { headerValues, type HeaderValues } from './header-values.ts';
import { inferredOf } from './inferred.ts';
import { itemHeadings, notItemHeadings, type Headings } from './item-headings.ts';
import type { ReadItem } from './item-record.ts';
import type { ItemRecord, KnownNames, MeetingRecord, ParseRefusal, SourceText } from './meeting-record.ts';
import { looksLikeMeeting } from './meeting-signs.ts';
import { nextMeetingOf } from './next-meeting.ts';
import { printedTotal } from './page-starts.ts';
import { readingOf, type Reading } from './reading.ts';
import { wordsOfShown } from './shown-text.ts';
import { sectionsInForce, type Sections } from './sections-in-force.ts';

const notAMeeting: ParseRefusal = {
  code: 'NOT_A_MEETING',
  message:
    'Filen ligner hverken en dagsorden eller et referat: der er ingen punkter og intet mødehoved. ' +
    'Vælg den fil, hvor dagsordenens punkter står, eller indsæt teksten fra den.',
};

/**
 * An agenda or minutes as a record: fields, people, items and what was decided, with lines, page and confidence of
 * each. Refuses a text that is no meeting document. Never throws; time grows with the number of lines.
 */
export function parseMeeting(source: SourceText, known: KnownNames): Result<MeetingRecord, ParseRefusal> {
  const reading = readingOf(source, known);
  const headings = itemHeadings(reading);
  const sections = sectionsInForce(reading, headings);
  const firstHeading = headings.items[0]?.line ?? Infinity;
  const firstItem = caseLinesAbove(reading, headings.items).get(firstHeading) ?? firstHeading;
  const headerEnd = Math.min(sections.agendaFrom ?? Infinity, firstItem, reading.lines.length + 1) - 1;
  const region = headerRegion(reading, headerEnd);
  if (!looksLikeMeeting(reading, headings, region)) return refuse(notAMeeting);

  const values = headerValues(reading, region);
  const people = headerPeople(reading, region);
  const read = documentItems(reading, {
    headings,
    sections,
    values,
    people,
    isCalledMinutes: isCalledMinutes(region),
  });
  return accept(record(reading, { headings, sections, values, people, ...read }));
}

/** "Referat af møde i …", "Beslutningsreferat", "Protokol" above the fields. */
const isCalledMinutes = (region: HeaderRegion): boolean =>
  region.titles.some(
    (line) =>
      /(?:^|[\s–-])(?:\p{L}*referat|protokol|\p{L}+protokol)(?!\p{L})/iu.test(line.text.slice(0, 200)) &&
      !/udkast/iu.test(line.text),
  );

type Read = {
  headings: Headings;
  sections: Sections;
  values: HeaderValues;
  people: HeaderPeople;
  items: readonly ReadItem[];
  hasMinutes: boolean;
  minutesFrom: number | null;
  lateAbsentees: MeetingRecord['absentees'];
};

function record(reading: Reading, read: Read): MeetingRecord {
  const { values, people, headings } = read;
  const remarks = remarksOf(reading, read.items);
  const items = read.items.map((item, index) => withAnomalies(item.record, remarks[index] ?? []));
  const date = values.date?.text ?? null;
  const next = nextOf(items, date);
  const leads = items.flatMap((item) =>
    item.recommendationLead ? [item.recommendationLead, ...item.recommendations] : [],
  );
  const inferred = inferredOf(reading, leads, {
    forum: values.forum?.text ?? null,
    date,
    possibleDays: values.possibleDays,
  });
  return {
    sourceFile: reading.sourceFile,
    documentType: documentType(read),
    ...plainValues(values),
    attendees: people.attendees,
    absentees: [...people.absentees, ...read.lateAbsentees],
    guests: people.guests,
    ...(inferred ? { inferred } : {}),
    ...partLines(reading, read),
    nextMeeting: next.meeting,
    ...(read.sections.agenda.length > 0 ? { agendaSections: [...read.sections.agenda] } : {}),
    totalPages: Math.max(reading.pageStarts.length, printedTotal(reading.lines)),
    pageStartLines: Object.fromEntries(reading.pageStarts.map((line, index) => [String(index + 1), line])),
    items,
    notItemHeadings: notItemHeadings(reading, headings),
    evidence: evidenceOf(reading, allEvidence(read, { remarks, items, next: next.index })),
  };
}

type Plain = Pick<
  MeetingRecord,
  'forum' | 'date' | 'startTime' | 'endTime' | 'place' | 'caseNumber' | 'documentNumber'
>;

const plainValues = (values: HeaderValues): Plain => ({
  forum: values.forum?.text ?? null,
  date: values.date?.text ?? null,
  startTime: values.startTime?.text ?? null,
  endTime: values.endTime?.text ?? null,
  place: values.place?.text ?? null,
  caseNumber: values.caseNumber?.text ?? null,
  documentNumber: values.documentNumber?.text ?? null,
});

function documentType(read: Read): MeetingRecord['documentType'] {
  if (!read.hasMinutes) return 'agenda';
  return read.headings.agenda ? 'agenda+minutes' : 'minutes';
}

function partLines(reading: Reading, read: Read): Pick<MeetingRecord, 'agendaLines' | 'minutesLines'> {
  const { agenda } = read.headings;
  if (!agenda || !read.hasMinutes) return {};
  const last = reading.lines.findLast((line) => line.text !== '')?.no ?? agenda.itemsFrom;
  return { agendaLines: [agenda.lines], minutesLines: [[read.minutesFrom ?? agenda.itemsFrom, last]] };
}

function remarksOf(reading: Reading, items: readonly ReadItem[]): Anomaly[][] {
  const collisions = appendixCollisions(items);
  return items.map((item) => {
    const collision = collisions.get(item);
    return [...itemAnomalies(reading, item), ...(collision ? [collision] : [])];
  });
}

const withAnomalies = (item: ItemRecord, remarks: readonly Anomaly[]): ItemRecord =>
  remarks.length > 0 ? { ...item, anomalies: remarks.map((remark) => remark.text) } : item;

function nextOf(
  items: readonly ItemRecord[],
  on: string | null,
): { meeting: MeetingRecord['nextMeeting']; index: number } {
  for (const [index, item] of items.entries()) {
    const text = [item.minutesText ?? '', ...item.body.map((part) => part.text)].map(wordsOfShown).join(' ');
    const meeting = nextMeetingOf({ title: item.title, text }, on);
    if (meeting) return { meeting, index };
  }
  return { meeting: null, index: -1 };
}

function allEvidence(
  read: Read,
  of: { remarks: Anomaly[][]; items: ItemRecord[]; next: number },
): EvidenceEntry[] {
  const ofItems = read.items.map((item, index) => itemEvidence(item, index, of.remarks[index] ?? []));
  const entries = [headerEvidence(read.values), peopleEvidence(read.people), ...ofItems].flat();
  const next = of.items[of.next];
  if (next) {
    const last = next.body.at(-1)?.lines[1] ?? next.headingLine;
    entries.push({ pointer: '/nextMeeting', lines: [[next.headingLine, last]], confidence: 0.9 });
  }
  return entries;
}
