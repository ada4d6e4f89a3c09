import { assert } from '../../../kernel/assert.ts';
import type { GuestRecord, ItemRecord, LineRange, MeetingRecord, PersonRecord } from './meeting-record.ts';

/**
 * A record as the reviewer works on it: every value is text, and every part has a key that stays when its neighbours
 * move: the JSON pointer it was read at. So the evidence of a part is found by its key, and an edit hits what it was
 * meant for.
 */
export type Values = Readonly<Record<string, string | null>>;
export type Entry = { readonly key: string; readonly values: Values; readonly lines: LineRange | null };

export const itemLists = [
  'recommendations',
  'appendices',
  'body',
  'subDecisions',
  'reservations',
  'dissent',
  'actions',
] as const;
export type ItemList = (typeof itemLists)[number];
export const peopleLists = ['attendees', 'absentees', 'guests'] as const;
export type PeopleList = (typeof peopleLists)[number];

/** A stretch of an item as it was read: what is not edited (statements, references, tables) follows its lines. */
export type Slice = { readonly index: number; readonly from: number; readonly to: number };

export type ReviewItem = {
  readonly key: string;
  readonly values: Values;
  readonly lists: Readonly<Record<ItemList, readonly Entry[]>>;
  readonly minutesAt: LineRange | null;
  readonly slices: readonly Slice[];
};

export type Review = {
  readonly meeting: Values;
  readonly items: readonly ReviewItem[];
  readonly people: Readonly<Record<PeopleList, readonly Entry[]>>;
  /** Pointers of the doubts somebody has taken a stand on. */
  readonly settled: readonly string[];
  /** Choices of the register, by key of the entry: a key of the register, `create` or `text`. */
  readonly persons: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, string>>;
  /** Key of the body in the register; null until chosen, then it wins over the name in the text. */
  readonly bodyKey: string | null;
  readonly audience: string | null;
};

export const meetingFields = [
  'documentType',
  'forum',
  'date',
  'startTime',
  'endTime',
  'place',
  'caseNumber',
  'documentNumber',
  'nextDate',
  'nextStart',
  'nextEnd',
  'nextPlace',
] as readonly string[];
export const itemFields = [
  'number',
  'title',
  'section',
  'start',
  'end',
  'presenter',
  'presenterTitle',
  'caseNumber',
  'recommendationLead',
  'minutesText',
  'outcome',
  'outcomeText',
  'closed',
  'municipalOnly',
] as readonly string[];
export const entryFields: Readonly<Record<ItemList | 'person', readonly string[]>> = {
  recommendations: ['text'],
  appendices: ['text'],
  body: ['label', 'text'],
  subDecisions: ['topic', 'outcome', 'text'],
  reservations: ['by', 'on', 'text'],
  dissent: ['by', 'text'],
  actions: ['owner', 'what', 'due'],
  person: ['name', 'organisation', 'department', 'role'],
};

/** The record as read, ready to be corrected. */
export function reviewOf(record: MeetingRecord): Review {
  const { nextMeeting: next } = record;
  const nextDate = { nextDate: next?.date ?? null, nextPlace: next?.place ?? null };
  const nextTime = { nextStart: next?.startTime ?? null, nextEnd: next?.endTime ?? null };
  const people = (list: PeopleList) =>
    record[list].map((person, index) => personEntry(record, `/${list}/${index}`, person));
  return {
    meeting: { ...textsOf(record, meetingFields), ...nextDate, ...nextTime },
    items: itemRanges(record).map((slice) => reviewItem(record, slice)),
    people: { attendees: people('attendees'), absentees: people('absentees'), guests: people('guests') },
    settled: [],
    persons: {},
    organisations: {},
    bodyKey: null,
    audience: null,
  };
}

function reviewItem(record: MeetingRecord, slice: Slice): ReviewItem {
  const item = record.items[slice.index];
  assert(item, 'a slice is of an item of the record');
  const key = `/items/${slice.index}`;
  const times = { start: item.slot?.start ?? null, end: item.slot?.end ?? null };
  const access = { closed: yesNo(item.closed), municipalOnly: yesNo(item.municipalOnly) };
  return {
    key,
    values: { ...textsOf(item, itemFields), ...times, ...access },
    lists: listsOf(record, item, key),
    minutesAt: span(item.minutesLines),
    slices: [slice],
  };
}

function listsOf(record: MeetingRecord, item: ItemRecord, key: string): ReviewItem['lists'] {
  const entriesOf = (list: ItemList): Entry[] =>
    (item[list] ?? []).map((part, index) => {
      const at = `${key}/${list}/${index}`;
      const lines = span(record.evidence[at]?.lines ?? linesOf(part));
      const values = typeof part === 'string' ? { text: part } : textsOf(part, entryFields[list]);
      return { key: at, values, lines };
    });
  return Object.fromEntries(itemLists.map((list) => [list, entriesOf(list)])) as Record<ItemList, Entry[]>;
}

type Part = string | { lines: LineRange | LineRange[] };

function linesOf(part: Part): readonly LineRange[] | undefined {
  if (typeof part === 'string') return undefined;
  const { lines } = part;
  return isRange(lines) ? [lines] : lines;
}

const isRange = (lines: LineRange | LineRange[]): lines is LineRange => typeof lines[0] === 'number';

/** The named fields as text. */
function textsOf(from: object, fields: readonly string[]): Values {
  const known = new Map<string, unknown>(Object.entries(from));
  return Object.fromEntries(fields.map((field) => [field, textOf(known.get(field))]));
}

function personEntry(record: MeetingRecord, key: string, person: PersonRecord | GuestRecord): Entry {
  const lines = record.evidence[key]?.lines ?? record.evidence[`${key}/name`]?.lines;
  return { key, values: textsOf(person, [...entryFields.person, 'item']), lines: span(lines) };
}

/** Of each item the lines from its heading to the one before the next heading, in the order of the items. */
export function itemRanges(record: MeetingRecord): Slice[] {
  const headings = [...new Set(record.items.map(({ headingLine }) => headingLine))].toSorted((a, b) => a - b);
  const next = new Map(headings.map((line, at) => [line, headings[at + 1]]));
  return record.items.map((item, index) => {
    const from = item.headingLine;
    const ends = [...item.body.map(({ lines }) => lines[1]), ...item.minutesLines.map((lines) => lines[1])];
    const before = next.get(from);
    return { index, from, to: before === undefined ? Math.max(from, ...ends) : Math.max(before - 1, from) };
  });
}

/** The first and last of several ranges; null where none is known. */
export function span(ranges: readonly LineRange[] | undefined): LineRange | null {
  if (!ranges || ranges.length === 0) return null;
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
}

export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;
