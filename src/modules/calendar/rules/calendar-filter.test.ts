import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { calendarFilterOf, calendarQuery, daysOfFilter, monthAfter } from './calendar-filter.ts';

const today = day('2026-11-22');
const read = (query: Record<string, string>) => calendarFilterOf(query, today);

test('an empty address is this year, all bodies, as a list', () => {
  expect(read({})).toEqual({ year: 2026, month: null, body: '', kind: '' });
  expect(calendarQuery(read({}), today)).toEqual({});
});

test('what is asked for is read and asked for again', () => {
  for (const query of [
    { aar: '2027', forum: 'das', slags: 'flytninger' },
    { maaned: '2027-02', slags: 'dage' },
    { maaned: '2026-11' },
  ])
    expect(calendarQuery(read(query), today)).toEqual(query);
  expect(read({ maaned: '2027-02', aar: '2020' })).toMatchObject({ year: 2027, month: '2027-02' });
});

test('what makes no sense is left out', () => {
  for (const query of [
    { aar: '20260' },
    { aar: '0001' },
    { maaned: '2026-13' },
    { maaned: '0000-01' },
    { forum: "das' or" },
    { slags: 'alt' },
  ])
    expect(read(query)).toEqual(read({}));
});

test('the days of a year and of a month', () => {
  expect(daysOfFilter(read({ aar: '2027' }))).toEqual({ from: '2027-01-01', to: '2027-12-31' });
  expect(daysOfFilter(read({ maaned: '2028-02' }))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(daysOfFilter(read({ maaned: '2026-12' }))).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});

test('months follow each other across New Year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1), monthAfter('2026-11', 14)]).toEqual([
    '2027-01',
    '2026-12',
    '2028-01',
  ]);
});
