import type { Day } from '../../../kernel/day.ts';
import { completed, datesIn, dayNumber, inDanish, isoOf, partsOf } from './check-dates.ts';
import { finding, type Finding, type Place } from './check-finding.ts';
import { passagesOfKind, placeOf, type CheckItem, type CheckReading, type Passage } from './check-reading.ts';
import { plain } from './check-words.ts';

/**
 * The next meeting against the recommendation to move it, against this meeting, and against the calendar that is
 * known.
 */
export function nextMeeting(reading: CheckReading): Finding[] {
  const next = nextOf(reading);
  if (!next) return [];
  const { surroundings, meeting } = reading;
  const date = inDanish(partsOf(next.on));
  const moved = movedIn(reading, next.on);
  if (moved)
    return [finding('next-meeting-moved', next.place, { facts: { date, movedIn: String(moved.name) } })];
  if (next.on <= meeting.heldOn && !surroundings.heldOnIsInferred)
    return [finding('next-meeting-not-later', next.place, { facts: { date } })];
  const calendar = nearest(surroundings.laterMeetings, next.on);
  if (calendar === undefined || calendar === next.on) return [];
  const facts = { date, calendar: inDanish(partsOf(calendar)) };
  return [finding('next-meeting-not-in-calendar', next.place, { facts })];
}

function nextOf(reading: CheckReading): { on: string; place: Place } | undefined {
  const item = reading.items.find(({ item: { title } }) => plain(title).startsWith('næste møde'));
  const stated = reading.meeting.nextMeeting?.date ?? null;
  const found = item ? dateIn(reading, item) : undefined;
  if (found && item) return { on: found.on, place: placeOf(reading, item, found) };
  return stated === null
    ? undefined
    : { on: stated, place: { item: item ?? null, lines: item?.item.lines ?? [] } };
}

function dateIn(reading: CheckReading, item: CheckItem) {
  for (const passage of passagesOfKind(item, 'text', 'minutes', 'title')) {
    const [date] = datesIn(passage.text);
    if (date) return { on: isoOf(completed(date, reading.meeting.heldOn)), passage, words: date.written };
  }
  return undefined;
}

/** The item that recommends or decides to move the meeting of that day. */
function movedIn(reading: CheckReading, on: string): CheckItem | undefined {
  return reading.items.find((item) =>
    passagesOfKind(item, 'recommendation', 'minutes').some((passage) => moves(reading, passage, on)),
  );
}

const moveWords = /(?<!\p{L})(?:flyt\p{L}*|aflys\p{L}*|rykk\p{L}*)/iu;
/** "flyttes til den 20." names the new day, not the one that is moved. */
const newDay = /(?:flyt\p{L}*|rykk\p{L}*)\s(?:\p{L}+\s){0,4}til\s(?:\p{L}+\s){0,3}$/iu;

const moves = (reading: CheckReading, { text }: Passage, on: string): boolean =>
  moveWords.test(text) &&
  datesIn(text).some(
    (date) =>
      isoOf(completed(date, reading.meeting.heldOn)) === on &&
      !newDay.test(text.slice(Math.max(0, date.at - 60), date.at)),
  );

const nearest = (days: readonly Day[], on: string): Day | undefined =>
  days.toSorted((one, other) => distance(one, on) - distance(other, on))[0];
const distance = (one: string, other: string): number =>
  Math.abs(dayNumber(partsOf(one)) - dayNumber(partsOf(other)));

/** "Godkendelse af referat fra mødet den …": a day on which the body is not known to have met. */
export function minutesOfKnownMeeting(reading: CheckReading): Finding[] {
  const { earlierMeetings } = reading.surroundings;
  if (earlierMeetings.length === 0) return [];
  return reading.items.flatMap((item) => {
    const [passage] = item.passages;
    if (!passage || !/^godkendelse af (?:.{0,40} )?referat/u.test(plain(passage.text))) return [];
    const [date] = datesIn(passage.text);
    const on = date ? isoOf(completed(date, reading.meeting.heldOn)) : undefined;
    const known = on === undefined ? undefined : nearest(earlierMeetings, on);
    if (!date || known === undefined || known === on) return [];
    const facts = { written: date.written, nearest: inDanish(partsOf(known)) };
    return [finding('minutes-of-unknown-meeting', placeOf(reading, item, { passage }), { facts })];
  });
}
