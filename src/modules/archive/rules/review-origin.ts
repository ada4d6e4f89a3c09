import type {
  ActionRecord,
  GuestRecord,
  ItemRecord,
  LineRange,
  MeetingRecord,
  PersonRecord,
  ReservationRecord,
  SubDecision,
} from './meeting-record.ts';
import type { Entry, ReviewItem } from './review-record.ts';

/** The reading behind a part of the review: what is not edited there is taken from here. */
export function originOfItem(record: MeetingRecord, { slices }: ReviewItem): ItemRecord | undefined {
  const [first] = slices;
  return first && record.items[first.index];
}

export const originOfDecision = (record: MeetingRecord, entry: Entry): SubDecision | undefined =>
  originOf(record, entry)?.item.subDecisions?.[originOf(record, entry)?.index ?? 0];
export const originOfReservation = (record: MeetingRecord, entry: Entry): ReservationRecord | undefined =>
  originOf(record, entry)?.item.reservations?.[originOf(record, entry)?.index ?? 0];
export const originOfAction = (record: MeetingRecord, entry: Entry): ActionRecord | undefined =>
  originOf(record, entry)?.item.actions?.[originOf(record, entry)?.index ?? 0];

/** The sub-items of a recommendation and the address of an appendix, where the text had them. */
export function childrenOf(record: MeetingRecord, entry: Entry): readonly string[] {
  const origin = originOf(record, entry);
  return origin?.item.recommendationChildren?.[String(origin.index)] ?? [];
}
export function urlOf(record: MeetingRecord, entry: Entry): string | null {
  const origin = originOf(record, entry);
  const isAligned = origin?.item.appendixUrls?.length === origin?.item.appendices.length;
  return (isAligned && origin?.item.appendixUrls?.[origin.index]) || null;
}

/** The key a recommendation was read at, for those who answer it. */
export function recommendationKey(record: MeetingRecord, decision: Entry): string | undefined {
  const answered = originOfDecision(record, decision)?.recommendation;
  const item = /^\/items\/\d+/.exec(decision.key)?.[0];
  return answered === undefined || item === undefined ? undefined : `${item}/recommendations/${answered}`;
}

export function originOfPerson(
  record: MeetingRecord,
  { key }: Entry,
): PersonRecord | GuestRecord | undefined {
  const [, list, index] = /^\/(attendees|absentees|guests)\/(\d+)/.exec(key) ?? [];
  if (list === 'guests') return record.guests[Number(index)];
  if (list === 'attendees') return record.attendees[Number(index)];
  return list === 'absentees' ? record.absentees[Number(index)] : undefined;
}

/** True for what was read within the stretches that make up the item now. */
export const isWithin =
  ({ slices }: ReviewItem) =>
  (lines: readonly LineRange[] | LineRange): boolean => {
    const [first] = lines;
    const line = typeof first === 'number' ? first : first?.[0];
    return line === undefined || slices.some(({ from, to }) => from <= line && line <= to);
  };

function originOf(record: MeetingRecord, { key }: Entry): { item: ItemRecord; index: number } | undefined {
  const [, item, index] = /^\/items\/(\d+)\/\w+\/(\d+)/.exec(key) ?? [];
  const found = record.items[Number(item)];
  return found && item !== undefined ? { item: found, index: Number(index) } : undefined;
}
