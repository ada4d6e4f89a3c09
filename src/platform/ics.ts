import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { assert } from '../kernel/assert.ts';

export type CalendarEvent = {
  /** The same for as long as the event lives, however often it moves: `moede-<meeting id>@rammevaerk`. */
  readonly uid: string;
  /** Higher for every change that calendars must take over (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly start: Date;
  readonly end: Date;
  /** The time is not known: start and end are midnights in UTC, and only their days are written. */
  readonly isWholeDay?: boolean;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly stamp: Date;
  readonly organizer?: { readonly name: string; readonly email: string };
};

/** `method` only where the file is a message in a mail: a feed has none. */
export type CalendarToWrite = {
  readonly name: string;
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly events: readonly CalendarEvent[];
};

export const calendarMediaType = 'text/calendar; charset=utf-8';

/**
 * A calendar file (RFC 5545). Every time is written in UTC: with a time zone the library writes the UTC clock as if it
 * were the local one, and no VTIMEZONE. The library escapes what it calls text; names and addresses are ours to guard.
 */
export function calendarFile({ name, method, events }: CalendarToWrite): string {
  const calendar = ical({
    name: escapedText(oneLine(name)),
    prodId: { company: 'Rammevaerk', product: 'Moeder', language: 'DA' },
    ...(method && { method: ICalCalendarMethod[method] }),
  });
  for (const event of events) {
    assert(event.end > event.start, `event ${event.uid} ends after it starts`);
    assert(/^[\w@.-]+$/.test(event.uid), `"${event.uid}" is a plain uid`);
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: event.stamp,
      start: event.start,
      end: event.end,
      allDay: event.isWholeDay ?? false,
      summary: oneLine(event.summary),
      location: oneLine(event.location),
      description: lines(event.description),
      url: plainUrl(event.url),
      status: ICalEventStatus[event.status],
      ...(event.organizer && {
        organizer: { name: oneLine(event.organizer.name), email: plainAddress(event.organizer.email) },
      }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const control = /[\p{Cc}\p{Cs}]/gu;

const lines = (text: string): string =>
  text
    .replace(lineEnds, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(control, ''))
    .join('\n');
const oneLine = (text: string): string => lines(text).replace(/\n+/g, ' ').trim();
const escapedText = (text: string): string => text.replace(/[\\;,]/g, (letter) => `\\${letter}`);
/** Text may hold escaped commas, an address may not: there they are written as an address writes them. */
const plainUrl = (url: string): string => new URL(url).href.replace(/[,;\\]/g, encodeURIComponent);
const plainAddress = (email: string): string => email.replace(/[\s\p{Cc},;\\"<>]/gu, '');
