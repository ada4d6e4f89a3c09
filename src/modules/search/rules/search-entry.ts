import { termVector } from './term-vector.ts';
import type { TermsOf } from './terms.ts';

export const entryKinds = [
  'formality',
  'decision',
  'discussion',
  'information',
  'other',
  'meeting',
  'matter',
  'body',
  'organisation',
  'person',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What an entry stands for, with the walls of the thing itself. The register is open to all; a matter has its own. */
export type Subject =
  | {
      readonly is: 'item';
      readonly itemId: string;
      readonly meetingId: string;
      readonly bodyId: string;
      readonly audience: string;
      readonly municipalOnly: boolean;
      readonly closed: boolean;
    }
  | { readonly is: 'meeting'; readonly meetingId: string; readonly bodyId: string; readonly audience: string }
  | { readonly is: 'matter' | 'body' | 'organisation' | 'person'; readonly id: string };

/**
 * One thing that can be found. `address` = the parts of its page's address, with a stroke between them: body, day
 * and item, or a key of the register. Days are 'YYYY-MM-DD'.
 */
export type SearchEntry = {
  readonly subject: Subject;
  readonly kind: EntryKind;
  readonly title: string;
  readonly address: string;
  readonly number: string;
  readonly heldOn: string | null;
  readonly outcome: string | null;
  readonly hasReservation: boolean;
  /** What was recommended and decided. */
  readonly strong: readonly string[];
  readonly texts: readonly string[];
};

const monthsAQuarter = 3;
const quartersAYear = 4;

/** Terms that only we ask for: what is to be filed anew, and what is of a time. Days are 'YYYY-MM-DD'. */
export const marks = {
  all: '!',
  names: '!names',
  meeting: (id: string): string => `!${id}`,
  subject: (id: string): string => `!${id}`,
  quarter: (day: string): string => quarterMark(quarterOf(day)),
};

const quarterMark = (quarter: number): string =>
  `!${Math.floor(quarter / quartersAYear)}-${(quarter % quartersAYear) + 1}`;
const quarterOf = (day: string): number =>
  Number(day.slice(0, 4)) * quartersAYear + Math.floor((Number(day.slice(5, 7)) - 1) / monthsAQuarter);

/** The marks of the quarter of the day and of those before it, `count` in all. */
export const quartersUpTo = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => quarterMark(quarterOf(day) - index));

const textLengthMax = 200_000;

/** The rows of an entry, ready for the table; an item has one for those who may read it and one of its title. */
export function entryRows(entry: SearchEntry, terms: TermsOf): EntryRow[] {
  const [strong, rest] = [join(entry.strong), join(entry.texts)];
  const strongText = strong.slice(0, textLengthMax);
  const restText = rest.slice(0, textLengthMax);
  const title = { weight: 'A', text: entry.title } as const;
  const texts = [title, { weight: 'B', text: strongText }, { weight: 'C', text: restText }] as const;
  const own = [...marksOf(entry.subject), ...(entry.heldOn === null ? [] : [marks.quarter(entry.heldOn)])];
  const whole: EntryRow = {
    ...wallColumns(entry.subject),
    kind: entry.kind,
    layer: 'whole',
    held_on: entry.heldOn,
    outcome: entry.outcome,
    has_reservation: entry.hasReservation,
    number: entry.number,
    title: entry.title,
    address: entry.address,
    body_text: join([strongText, restText]),
    words: termVector(texts, own, terms),
  };
  if (entry.subject.is !== 'item') return [whole];
  const words = termVector([title], own, terms);
  const shut = { kind: 'other', outcome: null, has_reservation: false, body_text: '' } as const;
  return [whole, { ...whole, ...shut, layer: 'title', words }];
}

/** Without the signs the reader of documents puts before headings and points. */
const join = (texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .join('\n')
    .replace(/^(?:#{1,6}|•) /gmu, '');

function marksOf(subject: Subject): string[] {
  if (subject.is === 'meeting') return [marks.all, marks.meeting(subject.meetingId)];
  if (subject.is === 'item')
    return [marks.all, marks.meeting(subject.meetingId), marks.subject(subject.itemId)];
  return [marks.all, marks.names, marks.subject(subject.id)];
}

export type EntryRow = ReturnType<typeof wallColumns> & {
  readonly kind: EntryKind;
  readonly layer: 'whole' | 'title';
  readonly held_on: string | null;
  readonly outcome: string | null;
  readonly has_reservation: boolean;
  readonly number: string;
  readonly title: string;
  readonly address: string;
  readonly body_text: string;
  readonly words: string;
};

function wallColumns(subject: Subject) {
  const isItem = subject.is === 'item';
  const isMeeting = subject.is === 'meeting';
  const walled = isItem || isMeeting;
  return {
    item_id: isItem ? subject.itemId : null,
    meeting_id: isItem ? subject.meetingId : null,
    own_meeting_id: isMeeting ? subject.meetingId : null,
    matter_id: subject.is === 'matter' ? subject.id : null,
    listed_body_id: subject.is === 'body' ? subject.id : null,
    organisation_id: subject.is === 'organisation' ? subject.id : null,
    person_id: subject.is === 'person' ? subject.id : null,
    body_id: walled ? subject.bodyId : null,
    audience: walled ? subject.audience : subject.is === 'matter' ? 'body' : 'public',
    municipal_only: isItem && subject.municipalOnly,
    closed: isItem && subject.closed,
  };
}
