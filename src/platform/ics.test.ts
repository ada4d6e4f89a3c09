import { expect, test } from 'vitest';
import { readCalendar } from '../../tests/support/read-calendar.ts';
import { calendarFile, type CalendarEvent } from './ics.ts';

const meeting: CalendarEvent = {
  uid: 'moede-8f2c@rammevaerk',
  sequence: 0,
  start: new Date('2027-01-21T12:00:00Z'),
  end: new Date('2027-01-21T14:00:00Z'),
  summary: 'DAS, 21. januar 2027',
  location: 'Rådhuset; lokale 2, Brønderslev',
  description: 'Dagsorden:\nhttps://example.dk/moeder/das/2027-01-21',
  url: 'https://example.dk/moeder/das/2027-01-21',
  status: 'CONFIRMED',
  stamp: new Date('2026-11-23T06:00:00Z'),
};
const fileOf = (changes: Partial<CalendarEvent>): string =>
  calendarFile({ name: 'Møder', events: [{ ...meeting, ...changes }] });
const readBack = (changes: Partial<CalendarEvent>) => readCalendar(fileOf(changes)).events[0];

test('every field comes back as it was', () => {
  const organizer = { name: 'Sekretariatet "Nord"', email: 'sekretariat@example.dk' };
  expect(readBack({ organizer })).toEqual({ ...meeting, organizer: 'mailto:sekretariat@example.dk' });
});

test('times are written in UTC and no time zone is named', () => {
  const file = fileOf({});
  expect(file).toContain('\r\nDTSTART:20270121T120000Z\r\n');
  expect(file).toContain('\r\nDTEND:20270121T140000Z\r\n');
  expect(file).not.toMatch(/TZID|TIMEZONE/i);
});

test('13.00 in Denmark stays 13.00 on both sides of both changes of the clock', () => {
  const danish = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const utcOf = {
    '2027-03-27': '12:00',
    '2027-03-28': '11:00',
    '2027-10-30': '11:00',
    '2027-10-31': '12:00',
  };
  for (const [heldOn, utc] of Object.entries(utcOf)) {
    const start = new Date(`${heldOn}T${utc}:00Z`);
    const read = readBack({ start, end: new Date(start.getTime() + 7_200_000) });
    expect(read && danish.format(read.start)).toBe(`${heldOn} 13:00`);
    expect(read && danish.format(read.end)).toBe(`${heldOn} 15:00`);
  }
});

test('lines are folded at 75 bytes, and Danish letters, emoji and long words survive it', () => {
  const summary = `${'Ærø, Åkirkeby; Ørsted\\'.repeat(30)} 😀${'æ'.repeat(400)}`;
  const file = fileOf({ summary });
  const lengths = file.split('\r\n').map((line) => Buffer.byteLength(line));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file);
  expect(readBack({ summary })?.summary).toBe(summary);
});

test('nothing typed becomes a line of its own', () => {
  const nasty = 'a\r\nATTENDEE:mailto:x@example.dk\rEND:VEVENT\nb\u2028c\u0085d\u0000\u0007\ud800e\tf';
  const file = calendarFile({
    name: nasty,
    events: [
      {
        ...meeting,
        summary: nasty,
        location: nasty,
        description: nasty,
        url: `https://example.dk/moeder/das\r\nATTENDEE:mailto:y@example.dk,z;w`,
        organizer: { name: `${nasty}"`, email: 'a@example.dk\r\nATTENDEE:mailto:x@example.dk' },
      },
    ],
  });
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded.match(/^ATTENDEE/gm)).toBeNull();
  expect(unfolded.match(/^END:VEVENT/gm)).toHaveLength(1);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}]/u);
  const read = readCalendar(file);
  expect(read.name).toBe('a ATTENDEE:mailto:x@example.dk END:VEVENT b c de f');
  expect(read.events[0]?.description).toBe('a\nATTENDEE:mailto:x@example.dk\nEND:VEVENT\nb\nc\nde f');
  expect(read.events[0]?.url).toBe('https://example.dk/moeder/dasATTENDEE:mailto:y@example.dk%2Cz%3Bw');
});

test('a mail says what it asks for, a feed does not; a cancelled event keeps its uid and counts up', () => {
  expect(readCalendar(fileOf({})).method).toBe('');
  const events = [{ ...meeting, status: 'CANCELLED' as const, sequence: 3 }];
  const cancelled = readCalendar(calendarFile({ name: 'Møder', method: 'CANCEL', events }));
  expect(cancelled.method).toBe('CANCEL');
  expect(cancelled.events[0]).toMatchObject({ uid: meeting.uid, sequence: 3, status: 'CANCELLED' });
});

test('an empty calendar is a calendar, and the file ends with the end of a line', () => {
  const file = calendarFile({ name: 'Møder', events: [] });
  expect(readCalendar(file)).toEqual({ name: 'Møder', method: '', events: [] });
  expect(file).toMatch(/END:VCALENDAR\r\n$/);
});

test('an event that ends before it starts is a mistake in the program, not swapped', () => {
  expect(() => fileOf({ end: meeting.start })).toThrow(/ends after it starts/);
});

test('a meeting without a time takes its whole day, whatever clock the reader has', () => {
  const day = { start: new Date('2027-01-21T00:00:00Z'), end: new Date('2027-01-22T00:00:00Z') };
  const file = fileOf({ ...day, isWholeDay: true });
  expect(file).toContain('\r\nDTSTART;VALUE=DATE:20270121\r\n');
  expect(file).toContain('\r\nDTEND;VALUE=DATE:20270122\r\n');
  expect(readBack({ ...day, isWholeDay: true })).toMatchObject(day);
});
