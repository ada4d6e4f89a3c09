import type { Day } from '../../../kernel/day.ts';
import type { Ore } from '../../../kernel/money.ts';
import type { LineRange } from './meeting-to-store.ts';

/** What the check is told of the world beside the meeting itself. Names are data, not code. */
export type CheckSurroundings = {
  /** Known bodies; the one that meets has the meeting's `bodyId`. `termEndsOn` is the last day it was set up for. */
  readonly bodies: readonly KnownBody[];
  /** Days on which the same body is known to have met before, and is known to meet later. */
  readonly earlierMeetings: readonly Day[];
  readonly laterMeetings: readonly Day[];
  /** The source as it was, for text that is part of no item and for the exact line of a word. */
  readonly sourceLines: readonly string[] | null;
  /** The day of the meeting is not written in the document. */
  readonly heldOnIsInferred: boolean;
  /** Titles an item has elsewhere in the same document (agenda list and minutes). */
  readonly otherTitles: readonly { readonly itemIndex: number; readonly title: string }[];
};

export type KnownBody = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly termEndsOn: Day | null;
};

export const noSurroundings: CheckSurroundings = {
  bodies: [],
  earlierMeetings: [],
  laterMeetings: [],
  sourceLines: null,
  heldOnIsInferred: false,
  otherTitles: [],
};

/** The arithmetic of a finding, exact. `unit` says what the three numbers count. `difference` = expected - stated. */
export type Figures = {
  readonly expression: string;
  readonly unit: 'øre' | 'days' | 'seats' | 'per mille';
  readonly expected: Ore;
  readonly stated: Ore;
  readonly difference: Ore;
};

export type Severity = 'error' | 'warning' | 'note';

/** What each sentence needs to know. Amounts and days are written as the document writes them. */
export type CheckFacts = {
  'recommendation-twice': { first: number; second: number; text: string; instead: string };
  'recommendation-missing': { title: string };
  'recommendation-to-other-body': { body: string; meets: string };
  'appendix-number-twice': { number: string; items: string };
  'appendix-number-missing': { number: string };
  'appendix-not-listed': { number: string };
  'appendix-elsewhere': { number: string; listedIn: string; listedHere: string };
  'appendix-not-mentioned': { appendix: string };
  'item-reference-missing': { reference: string };
  'item-number-missing': { number: string; after: string };
  'item-number-twice': { number: string };
  'sum-differs': { label: string; expected: string; stated: string; difference: string };
  'difference-differs': {
    expression: string;
    expected: string;
    stated: string;
    difference: string;
    fits: string;
  };
  'percentage-differs': { expression: string; expected: string; stated: string };
  'rise-without-base': { stated: string; expression: string; expected: string };
  'over-frame': { frame: string; total: string; difference: string };
  'parts-differ-from-rise': { expression: string; parts: string; rise: string; instead: string };
  'seats-and-names': { seats: string; names: string; count: number };
  'weekday-differs': { written: string; weekday: number };
  'date-impossible': { written: string };
  'date-written-twice': { written: string };
  'event-with-two-dates': { event: string; first: string; second: string };
  'year-unlikely': { written: string; year: string };
  'year-differs': { title: string; written: string };
  'approval-of-other': { asked: 'minutes' | 'agenda'; written: string };
  'minutes-of-unknown-meeting': { written: string; nearest: string };
  'title-differs': { title: string; other: string };
  'corrected-in-minutes': { written: string };
  'template-text': { written: string };
  'next-meeting-moved': { date: string; movedIn: string };
  'next-meeting-not-later': { date: string };
  'next-meeting-not-in-calendar': { date: string; calendar: string };
  'outcome-missing': { title: string };
  'outcome-does-not-answer': { asked: 'note' | 'approve' };
  'noted-not-approved': { written: string };
  'body-name-differs': { written: string; usual: string };
  'person-name-differs': { written: string; usual: string };
  'spelling-differs': { written: string; usual: string };
  'word-twice': { written: string };
  punctuation: { written: string; better: string };
  'body-past-term': { body: string; ended: string; days: number };
  'two-reasons': { word: string; first: string; second: string };
  'list-holds-others': { claim: string; row: string; count: number };
  'times-reversed': { from: string; to: string };
  'section-gap': { title: string; from: string; previousEnd: string };
  'slot-outside-meeting': { title: string; from: string; to: string; meeting: string };
  'guest-outside-slot': { name: string; from: string; to: string; slot: string };
  'present-and-absent': { name: string };
  'person-listed-twice': { name: string };
};
export type CheckCode = keyof CheckFacts;

/**
 * How much it matters: an error is wrong by arithmetic or the calendar, a warning is most likely wrong, a note is a
 * doubt.
 */
export const severities: Readonly<Record<CheckCode, Severity>> = {
  'recommendation-twice': 'error',
  'recommendation-missing': 'warning',
  'recommendation-to-other-body': 'note',
  'appendix-number-twice': 'error',
  'appendix-number-missing': 'warning',
  'appendix-not-listed': 'error',
  'appendix-elsewhere': 'error',
  'appendix-not-mentioned': 'note',
  'item-reference-missing': 'error',
  'item-number-missing': 'note',
  'item-number-twice': 'error',
  'sum-differs': 'error',
  'difference-differs': 'error',
  'percentage-differs': 'error',
  'rise-without-base': 'note',
  'over-frame': 'warning',
  'parts-differ-from-rise': 'warning',
  'seats-and-names': 'note',
  'weekday-differs': 'error',
  'date-impossible': 'error',
  'date-written-twice': 'error',
  'event-with-two-dates': 'warning',
  'year-unlikely': 'warning',
  'year-differs': 'warning',
  'approval-of-other': 'error',
  'minutes-of-unknown-meeting': 'warning',
  'title-differs': 'note',
  'corrected-in-minutes': 'note',
  'template-text': 'error',
  'next-meeting-moved': 'warning',
  'next-meeting-not-later': 'error',
  'next-meeting-not-in-calendar': 'warning',
  'outcome-missing': 'warning',
  'outcome-does-not-answer': 'note',
  'noted-not-approved': 'note',
  'body-name-differs': 'note',
  'person-name-differs': 'warning',
  'spelling-differs': 'note',
  'word-twice': 'note',
  punctuation: 'note',
  'body-past-term': 'warning',
  'two-reasons': 'note',
  'list-holds-others': 'note',
  'times-reversed': 'error',
  'section-gap': 'warning',
  'slot-outside-meeting': 'error',
  'guest-outside-slot': 'warning',
  'present-and-absent': 'error',
  'person-listed-twice': 'warning',
};

/** `item` is the printed number (or the place, counted from 1, of an item without one); null for the whole meeting. */
export type FindingOf<Code extends CheckCode> = {
  readonly code: Code;
  readonly severity: Severity;
  readonly item: number | string | null;
  readonly itemIndex: number | null;
  readonly lines: readonly LineRange[];
  readonly facts: CheckFacts[Code];
  readonly figures?: Figures;
};
export type Finding = { [Code in CheckCode]: FindingOf<Code> }[CheckCode];

/** Where something was found. */
export type Place = {
  readonly item: { readonly index: number; readonly name: number | string } | null;
  readonly lines: readonly LineRange[];
};

/** A finding of a code at a place. */
export function finding<Code extends CheckCode>(
  code: Code,
  { item, lines }: Place,
  { facts, figures }: { facts: CheckFacts[Code]; figures?: Figures },
): FindingOf<Code> {
  const place = { item: item?.name ?? null, itemIndex: item?.index ?? null, lines };
  return { code, severity: severities[code], ...place, facts, ...(figures ? { figures } : {}) };
}
