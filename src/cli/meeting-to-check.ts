import { dayOf, type Day } from '../kernel/day.ts';
import type {
  ItemRecord,
  KnownNames,
  LineRange,
  MeetingRecord,
} from '../modules/archive/rules/meeting-record.ts';
import type { CheckSurroundings } from '../modules/meetings/rules/check-finding.ts';
import type { ItemToStore, MeetingToStore } from '../modules/meetings/rules/meeting-to-store.ts';

/** What a reading of a file gives the check: the meeting as it would be stored, and what stands around it. */
export type MeetingToCheck = { readonly meeting: MeetingToStore; readonly surroundings: CheckSurroundings };

/** A record as a meeting, with no register: bodies are known by their names, people and organisations as written. */
export function meetingToCheck(
  record: MeetingRecord,
  lines: readonly string[],
  known: KnownNames,
): MeetingToCheck {
  const body = bodyOf(record.forum ?? record.inferred?.forum ?? null, known);
  const stated = dayOf(record.date ?? '');
  const sections = sectionsOf(record);
  const meeting: MeetingToStore = {
    bodyId: body ?? '',
    audience: 'body',
    importId: null,
    heldOn: stated ?? inferredDay(record, lines),
    startsAt: record.startTime,
    endsAt: record.endTime,
    place: record.place,
    documentType: record.documentType,
    caseNumber: record.caseNumber,
    documentNumber: record.documentNumber,
    nextMeeting: record.nextMeeting,
    sections,
    attendances: attendancesOf(record),
    items: record.items.map((item, index) => itemOf(record, item, { index, sections })),
  };
  const bodies = known.bodies.map(({ name, aliases }) => ({ id: name, name, aliases, termEndsOn: null }));
  const otherTitles = record.items.flatMap(({ titleVariants = [] }, itemIndex) =>
    titleVariants.map((title) => ({ itemIndex, title })),
  );
  const around = {
    earlierMeetings: [],
    laterMeetings: [],
    sourceLines: lines.length === 0 ? null : lines,
    otherTitles,
  };
  return { meeting, surroundings: { ...around, bodies, heldOnIsInferred: stated === undefined } };
}

function bodyOf(name: string | null, { bodies }: KnownNames): string | undefined {
  const same = (other: string): boolean => other.toLowerCase() === name?.toLowerCase();
  return bodies.find((body) => [body.name, ...body.aliases].some(same))?.name;
}

/** The day the reading infers; else the middle of the year that the text names most often. */
function inferredDay({ inferred }: MeetingRecord, lines: readonly string[]): Day {
  const day = dayOf(inferred?.date ?? inferred?.dateApprox ?? inferred?.dateEarliest ?? '');
  if (day) return day;
  const years = Map.groupBy(lines.join('\n').match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [], (year) => year);
  const [year = '2000'] = [...years].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return `${year}-07-01` as Day;
}

const sectionsOf = ({ items, agendaSections = [] }: MeetingRecord): MeetingToStore['sections'] =>
  [...new Set(items.flatMap(({ section }) => section ?? []))].map((title) => {
    const timed = agendaSections.find((section) => section.title === title);
    return { title, startsAt: timed?.start ?? null, endsAt: timed?.end ?? null, municipalOnly: false };
  });

function attendancesOf(record: MeetingRecord): MeetingToStore['attendances'] {
  const keys = { present: 'attendees', absent: 'absentees', guest: 'guests' } as const;
  const lists = { present: record.attendees, absent: record.absentees, guest: record.guests } as const;
  return (['present', 'absent', 'guest'] as const).flatMap((presence) =>
    lists[presence].map((person, nth) => {
      const guest = 'item' in person ? person : undefined;
      const itemIndex = record.items.findIndex(({ number }) => number !== null && number === guest?.item);
      return {
        presence,
        name: person.name,
        organisationName: person.organisation,
        department: person.department,
        role: person.role,
        personId: null,
        organisationId: null,
        itemIndex: itemIndex === -1 ? null : itemIndex,
        itemNumber: guest?.item === undefined || guest.item === null ? null : String(guest.item),
        startsAt: guest?.start ?? null,
        endsAt: guest?.end ?? null,
        lines: record.evidence[`/${keys[presence]}/${nth}`]?.lines ?? [],
      };
    }),
  );
}

type Around = { readonly index: number; readonly sections: MeetingToStore['sections'] };

function itemOf(record: MeetingRecord, item: ItemRecord, { index, sections }: Around): ItemToStore {
  const at = (field: string): readonly LineRange[] =>
    record.evidence[`/items/${index}/${field}`]?.lines ?? [];
  const section = sections.findIndex(({ title }) => title === item.section);
  const hasMinutes = item.outcome !== 'NO_MINUTES' || item.minutesText !== null;
  return {
    number: item.number === null ? null : String(item.number),
    title: item.title,
    sectionIndex: section === -1 ? null : section,
    startsAt: item.slot?.start ?? null,
    endsAt: item.slot?.end ?? null,
    page: item.page ?? null,
    caseNumber: item.caseNumber ?? null,
    closed: item.closed,
    municipalOnly: item.municipalOnly,
    presenter:
      item.presenter === null ? null : { name: item.presenter, title: item.presenterTitle, personId: null },
    texts: item.body.map(({ label, text, lines }) => ({ label, text, lines: [lines] })),
    recommendationLead: item.recommendationLead,
    recommendations: item.recommendations.map((text, nth) => ({
      text,
      children: item.recommendationChildren?.[String(nth)] ?? [],
      lines: at(`recommendations/${nth}`),
    })),
    appendices: item.appendices.map((text, nth) => appendixOf(text, at(`appendices/${nth}`))),
    treatment: hasMinutes ? treatmentOf(item) : null,
    decisions: (item.subDecisions ?? []).map(decisionOf),
    positions: [],
    actions: [],
    references: [],
    lines: linesOf(record, item),
  };
}

/** "Bilag 6: Notat" is number 6 with the title "Notat". */
function appendixOf(text: string, lines: readonly LineRange[]): ItemToStore['appendices'][number] {
  const [, number, title] = /^bilag\s+(\d+[a-z]?)\s*[.:–-]\s*(\S.*)$/isu.exec(text) ?? [];
  return { number: number ?? null, title: title ?? text, url: null, lines };
}

const treatmentOf = (item: ItemRecord): ItemToStore['treatment'] => ({
  minutesLabel: item.minutesLabel,
  minutesText: item.minutesText,
  outcome: item.outcome,
  outcomeText: item.outcomeText,
  votes: null,
  lines: item.minutesLines,
});

const decisionOf = (
  decision: NonNullable<ItemRecord['subDecisions']>[number],
): ItemToStore['decisions'][number] => ({
  decidingBodyId: null,
  decidingBodyName: decision.forum ?? null,
  recommendationIndex: decision.recommendation ?? null,
  topic: decision.topic,
  outcome: decision.outcome,
  text: decision.text,
  note: decision.note ?? null,
  valueFrom: decision.from ?? null,
  valueTo: decision.to ?? null,
  lines: [decision.lines],
});

/** From the heading to the line before the next one. */
function linesOf(record: MeetingRecord, item: ItemRecord): LineRange[] {
  const after = record.items.map(({ headingLine }) => headingLine).filter((line) => line > item.headingLine);
  const written = [...item.body.map(({ lines }) => lines[1]), ...item.minutesLines.map(([, to]) => to)];
  const end = after.length > 0 ? Math.min(...after) - 1 : Math.max(item.headingLine, ...written);
  return [[item.headingLine, end]];
}
