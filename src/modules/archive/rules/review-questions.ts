import type { DoubtCode, Evidence, LineRange, MeetingRecord } from './meeting-record.ts';
import { answerOptions, type AnswerOption, type OtherKind } from './review-answers.ts';
import { peopleLists, type Entry, type Review, type ReviewItem } from './review-record.ts';

/** A reading below this share of certainty is asked about, also when the parser has no better word for its doubt. */
export const confidenceMin = 0.5;

export type QuestionCode = DoubtCode | 'odd-date' | 'unlabelled' | 'uncertain';

/** A field in doubt: what to ask, what can be answered, and the lines that speak of it. */
export type Question = {
  /** The JSON pointer of the field; also what is settled by an answer. */
  readonly id: string;
  readonly code: QuestionCode;
  readonly place: Place;
  readonly value: string | null;
  readonly options: readonly AnswerOption[];
  /** What can be written instead, if anything. */
  readonly other: OtherKind | null;
  readonly lines: readonly LineRange[];
};

/** Which field: of the meeting, of an item, of a part of an item, of a person. `index` counts from 0 in its list. */
export type Place = {
  readonly item: ReviewItem | null;
  readonly entry: Entry | null;
  readonly list: string | null;
  readonly index: number;
  readonly field: string | null;
};

/**
 * The fields to take a stand on, the weightiest first: who may see it, then the meeting's own, then the items from
 * the top, then people. Doubts that were settled, and those whose field is gone, are left out.
 */
export function questionsOf(record: MeetingRecord, review: Review): Question[] {
  const settled = new Set(review.settled);
  const find = placeFinder(review);
  const open = Object.entries(record.evidence).filter(([id, found]) => isDoubtful(found) && !settled.has(id));
  const questions = open.flatMap(([id, found]) => {
    const place = find(id);
    return place ? [questionOf(record, { id, found, place })] : [];
  });
  return questions.toSorted((one, other) => weight(one) - weight(other) || firstLine(one) - firstLine(other));
}

export const isDoubtful = ({ doubt, confidence }: Evidence): boolean =>
  doubt !== undefined || confidence < confidenceMin;

/** How many fields were read, and how many of them are in doubt still. */
export function fieldCounts(record: MeetingRecord, open: readonly Question[]): { all: number; sure: number } {
  const all = Object.keys(record.evidence).length;
  return { all, sure: all - open.length };
}

function questionOf(
  record: MeetingRecord,
  { id, found, place }: { id: string; found: Evidence; place: Place },
): Question {
  const code = codeOf(found.doubt, place);
  const value = valueAt(place);
  const answers = answerOptions(record, { id, code, place, value });
  return { id, code, place, value, ...answers, lines: found.lines };
}

/** The same doubt is another question about a text than about the field it is named for. */
function codeOf(doubt: DoubtCode | undefined, { item, entry, field }: Place): QuestionCode {
  if (doubt === 'date-conflict' && item !== null) return 'odd-date';
  const isHeading = entry === null && (field === 'title' || field === null);
  if (doubt === 'heading-uncertain' && !isHeading) return 'unlabelled';
  return doubt ?? 'uncertain';
}

/** The value as it stands now; for a whole item its title, for an entry its text. */
export function valueAt({ item, entry, field }: Place): string | null {
  const part = entry ?? item;
  if (!part) return null;
  const { values } = part;
  const own = field === null ? undefined : values[field];
  return own ?? (field === null ? (values['text'] ?? values['name'] ?? values['title'] ?? null) : null);
}

/** Finds the parts a pointer names, in the review as it stands. Made once for a whole list of pointers. */
function placeFinder(review: Review): (pointer: string) => Place | undefined {
  const items = new Map(review.items.map((item) => [item.key, item]));
  const entries = new Map<string, Place>();
  for (const item of review.items)
    for (const [list, parts] of Object.entries(item.lists))
      for (const [index, entry] of parts.entries())
        entries.set(entry.key, { item, entry, list, index, field: null });
  for (const list of peopleLists)
    for (const [index, entry] of review.people[list].entries())
      entries.set(entry.key, { item: null, entry, list, index, field: null });
  return (pointer) => placeOf(pointer, { review, items, entries });
}

type Parts = { review: Review; items: Map<string, ReviewItem>; entries: Map<string, Place> };

function placeOf(pointer: string, { review, items, entries }: Parts): Place | undefined {
  const parts = pointer.split('/').slice(1);
  const known = entries.get(pointer) ?? entries.get(`/${parts.slice(0, 4).join('/')}`);
  if (known && parts[0] === 'items') return { ...known, field: parts[4] ?? null };
  const person = entries.get(`/${parts.slice(0, 2).join('/')}`);
  if (person) return { ...person, field: parts[2] ?? null };
  const none = { item: null, entry: null, list: null, index: 0 };
  if (parts[0] !== 'items') {
    const field = parts[0] === 'inferred' ? (parts[1] ?? null) : (parts[0] ?? null);
    const asEntry = { key: '', values: review.meeting, lines: null };
    return field !== null && !isList(field) ? { ...none, entry: asEntry, field } : undefined;
  }
  const item = items.get(`/items/${parts[1]}`);
  const [, , field = null, index] = parts;
  if (!item || (index !== undefined && isEditedList(field))) return undefined;
  return { ...none, item, field, index: Number(index ?? 0) };
}

const isList = (field: string): boolean => ['attendees', 'absentees', 'guests', 'items'].includes(field);
/** A part of such a list that cannot be found was removed: its doubt went with it. */
const isEditedList = (field: string | null): boolean =>
  field !== null && ['recommendations', 'appendices', 'body', 'reservations', 'dissent'].includes(field);

const accessFirst = 0;
const meetingNext = 1;
const itemsThen = 2;
const peopleLast = 3;

function weight({ code, place }: Question): number {
  if (code === 'access-uncertain') return accessFirst;
  if (place.item) return itemsThen;
  return place.list === null ? meetingNext : peopleLast;
}

const firstLine = ({ lines }: Question): number => lines[0]?.[0] ?? 0;
