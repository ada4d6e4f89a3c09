import { dayOf, type Day } from '../../../kernel/day.ts';
import { showDay } from '../../../platform/design/format.ts';
import type {
  HeadingLevel,
  PrintedBlock,
  PrintedDocument,
  PrintedFact,
} from '../../../platform/design/printed-document.ts';
import { agendaSlots, type AgendaSlotView } from '../rules/agenda-summary.ts';
import type { AgendaLine, Attendance, ItemView, MeetingHead } from '../rules/meeting-views.ts';
import { chairOf } from '../rules/representation.ts';
import { da as text } from '../text.da.ts';
import { versionTexts } from '../text-versions.ts';
import { printed } from '../text-printed.da.ts';
import { itemLabel, meetingHeading, meetingName, timeWords } from './meeting-words.ts';
import { printedHeading, printedItem } from './printed-item.ts';

/** What a document of a meeting is made of: the same answers as its pages have, so it holds what the reader may see. */
export type PrintedMeetingView = {
  readonly meeting: MeetingHead;
  /** The agenda and the whole items, both in reading order. */
  readonly lines: readonly AgendaLine[];
  readonly items: readonly ItemView[];
  readonly attendances: readonly Attendance[];
  readonly shownEnd: string | null;
  readonly today: Day;
  /** What is said of minutes: how they stand, and what stands beside the items, by their addresses. */
  readonly said?: {
    readonly kicker: string;
    readonly facts: readonly PrintedFact[];
    readonly beside: ReadonlyMap<string, readonly PrintedBlock[]>;
  };
};

/** A meeting as one document: what, when and who; the contents; then every item with what came of it. */
export function printedMeeting(view: PrintedMeetingView): PrintedDocument {
  const { meeting, said } = view;
  const kind = said?.kicker ?? kindWords(meeting);
  return {
    language: 'da',
    madeOn: view.today,
    title: meetingHeading(meeting, 'da'),
    kicker: kind,
    runningHead: printed.runningHead(meetingName(meeting, 'da'), kind),
    pageWords: printed.pageWords,
    facts: [...factsOf(view), ...(said?.facts ?? [])],
    contentsHeading: view.lines.length > 0 ? printed.contents : null,
    blocks: [...attendanceBlocks(view.attendances), ...agendaBlocks(view)],
    unshownNote: printed.unshown,
  };
}

/** "Dagsorden, version 2, sendt 4. februar 2027": a paper says which version it is. */
function kindWords({ documentType, agendaVersion, sentOn }: MeetingHead): string {
  const kind = text.documentTypes[documentType];
  if (sentOn === null) return kind;
  const { agendaVersion: version, agendaSent } = versionTexts.da;
  return [kind, version(agendaVersion), agendaSent(showDay(sentOn, 'da'))].join(', ');
}

function factsOf({ meeting, shownEnd, attendances }: PrintedMeetingView): PrintedFact[] {
  const next = meeting.nextMeeting;
  const nextOn = dayOf(next?.date ?? '');
  const nextTime = timeWords(next?.startTime ?? null, next?.endTime ?? null, 'da');
  const chair = chairOf(attendances);
  const nextWords = nextOn && [showDay(nextOn, 'da'), nextTime, next?.place].filter(Boolean).join(', ');
  const known: readonly (readonly [string, string | null | undefined])[] = [
    [text.time, timeWords(meeting.startsAt, shownEnd, 'da')],
    [text.place, meeting.place],
    [text.chair, chair && [chair.name, chair.organisation].filter(Boolean).join(', ')],
    [text.caseNumber, meeting.caseNumber],
    [text.documentNumber, meeting.documentNumber],
    [text.nextMeeting, nextWords],
  ];
  return known.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

function attendanceBlocks(attendances: readonly Attendance[]): PrintedBlock[] {
  if (attendances.length === 0) return [];
  const heading = heading1(text.attendanceHeading);
  return [
    heading,
    ...(['present', 'absent', 'guest'] as const).flatMap((presence) => {
      const people = attendances.filter((one) => one.presence === presence);
      return people.length === 0
        ? []
        : peopleBlocks(printed.presenceCount(text.presences[presence], people.length), people);
    }),
  ];
}

function peopleBlocks(heading: string, people: readonly Attendance[]): PrintedBlock[] {
  const columns = [
    { head: text.columnName, width: 3, cell: ({ name }: Attendance) => name },
    { head: text.columnOrganisation, width: 4, cell: organisationWords },
    { head: text.columnRole, width: 2, cell: ({ role }: Attendance) => role ?? '' },
    { head: text.columnFor, width: 2, cell: partWords },
  ];
  const used = columns.filter(({ cell }, index) => index < 2 || people.some((one) => cell(one) !== ''));
  return [
    { kind: 'heading', level: 2, text: heading, isInContents: false },
    {
      kind: 'table',
      widths: used.map(({ width }) => width),
      header: used.map(({ head }) => head),
      rows: people.map((one) => used.map(({ cell }) => cell(one))),
    },
  ];
}

const organisationWords = ({ organisation, department }: Attendance): string =>
  [organisation, department].filter(Boolean).join(', ');

function partWords({ itemNumber, startsAt, endsAt }: Attendance): string {
  const items = itemNumber === null ? null : text.forItems(itemNumber);
  return [items, timeWords(startsAt, endsAt, 'da')].filter(Boolean).join(', ');
}

/** Where the agenda has parts, they are the first level and the items the second. */
function agendaBlocks(view: PrintedMeetingView): PrintedBlock[] {
  const slots = agendaSlots(view.lines);
  const byAddress = new Map(view.items.map((item) => [item.address, item]));
  const hasParts = slots.some(({ section }) => section !== null);
  const level: HeadingLevel = hasParts ? 2 : 1;
  return slots.flatMap((slot) => [
    ...(hasParts ? slotBlocks(slot) : []),
    ...slot.lines.flatMap((line) => {
      const item = byAddress.get(line.address);
      const isMarked = line.municipalOnly && !(hasParts && isMunicipal(slot));
      const shown = { view, line, level, isMarked };
      const beside = view.said?.beside.get(line.address) ?? [];
      return item ? [...printedItem({ ...shown, item }), ...beside] : printedHeading(shown);
    }),
  ]);
}

const isMunicipal = ({ lines }: AgendaSlotView): boolean => lines.every((line) => line.municipalOnly);

function slotBlocks(slot: AgendaSlotView): PrintedBlock[] {
  const { section, lines } = slot;
  const time = timeWords(section?.startsAt ?? null, section?.endsAt ?? null, 'da');
  const name = section?.title || (isMunicipal(slot) ? text.municipalHeading : printed.itemsWithoutSection);
  const title = section ? printed.sectionTitle(name, time) : name;
  const numbers = lines.map(itemLabel).join(', ');
  return [
    heading1(title),
    ...(isMunicipal(slot) ? [{ kind: 'note', text: printed.municipalPart(numbers) } as const] : []),
  ];
}

const heading1 = (words: string): PrintedBlock => ({
  kind: 'heading',
  level: 1,
  text: words,
  isInContents: true,
});
