import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  linesOf,
  monthsOf,
  weekNumber,
  weeksOf,
  type CalendarEntry,
  type CalendarMeeting,
} from './calendar-months.ts';

const meeting = (heldOn: string, startsAt: string | null, bodyShortName = 'DAS'): CalendarMeeting => ({
  id: heldOn,
  bodyKey: 'das',
  bodyName: 'DAS',
  bodyShortName,
  heldOn: day(heldOn),
  sequence: 1,
  dayKey: heldOn,
  startsAt,
  endsAt: null,
  place: '',
  state: 'planned',
  hasOpenMove: false,
  pairs: [],
});
const entry = (from: string, to: string): CalendarEntry => ({
  number: 1,
  kind: 'school-holiday',
  title: 'Vinterferie',
  from: day(from),
  to: day(to),
  organisationName: null,
  bodyShortName: null,
});
const lines = linesOf({
  meetings: [
    meeting('2027-02-15', '13:00'),
    meeting('2027-02-15', null, 'FU'),
    meeting('2027-02-15', '09:00', 'SOCDIR'),
  ],
  holidays: [{ day: day('2027-02-15'), name: { da: 'Dag', en: 'Day' }, isHalf: false }],
  entries: [entry('2027-02-15', '2027-02-21'), entry('2026-12-20', '2027-01-03')],
});
const wordOf = (line: (typeof lines)[number]): string =>
  line.kind === 'meeting' ? line.meeting.bodyShortName : `${line.kind} ${line.from}`;

test('on one day: what the day is, what goes on, the meetings by time, those without a time last', () => {
  expect(lines.map(wordOf)).toEqual([
    'entry 2026-12-20',
    'holiday 2027-02-15',
    'entry 2027-02-15',
    'SOCDIR',
    'DAS',
    'FU',
  ]);
});

test('what began before the first day shown stands in the first month; empty months are left out', () => {
  const months = monthsOf(lines, day('2027-01-01'));
  expect(months.map(({ month, lines: held }) => [month, held.length])).toEqual([
    ['2027-01', 1],
    ['2027-02', 5],
  ]);
});

test('a month has its whole weeks from Monday to Sunday, and long entries stand on each of their days', () => {
  const weeks = weeksOf('2027-02', lines);
  expect(weeks.map(({ number, days }) => [number, days[0]?.day, days[6]?.day])).toEqual([
    [5, '2027-02-01', '2027-02-07'],
    [6, '2027-02-08', '2027-02-14'],
    [7, '2027-02-15', '2027-02-21'],
    [8, '2027-02-22', '2027-02-28'],
  ]);
  expect(weeks[2]?.days.map(({ lines: held }) => held.length)).toEqual([5, 1, 1, 1, 1, 1, 1]);
  const january = weeksOf('2027-01', lines);
  expect(january[0]?.days.map(({ isInMonth }) => isInMonth)).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(january[0]?.number).toBe(53);
});

test('weeks are numbered as ISO 8601 says', () => {
  const of = (monday: string) => weekNumber(day(monday));
  expect([of('2025-12-29'), of('2026-12-28'), of('2027-01-04'), of('2026-11-16')]).toEqual([1, 53, 1, 47]);
});
