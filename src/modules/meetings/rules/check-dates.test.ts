import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  completed,
  datesIn,
  dayNumber,
  daysInMonth,
  isoOf,
  partsOf,
  weekdayNames,
  weekdayOf,
} from './check-dates.ts';

const anyDate = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });

describe('the calendar by arithmetic', () => {
  test('agrees with the platform on every day and weekday of three centuries', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const parts = partsOf(date.toISOString());
        expect(dayNumber(parts)).toBe(Math.floor(date.getTime() / 86_400_000));
        expect((weekdayOf(parts) + 1) % 7).toBe(date.getUTCDay());
        expect(parts.day).toBeLessThanOrEqual(daysInMonth(parts.year, parts.month));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['2014-05-08', 'torsdag'],
    ['2012-02-29', 'onsdag'],
    ['2000-01-01', 'lørdag'],
    ['1900-03-01', 'torsdag'],
    ['2017-01-16', 'mandag'],
  ])('%s is a %s', (on, weekday) => {
    expect(weekdayNames[weekdayOf(partsOf(on))]).toBe(weekday);
  });

  test.each([
    [1900, 28],
    [2000, 29],
    [2016, 29],
    [2100, 28],
  ])('February %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });
});

describe('dates in a text', () => {
  test.each([
    ['den 3. maj 2015 og den 12. juni', ['2015-5-3', 'null-6-12']],
    ['3 maj, 4, juni, 5.juli', ['null-5-3', 'null-6-4', 'null-7-5']],
    ['pr. 01.01.2017 og 24-12-2016', ['2017-1-1', '2016-12-24']],
    ['31. april er ingen dag', ['null-4-31']],
    ['kl. 13.30 i lokale 3.14 på side 5 af majs', []],
    ['12. majstang', []],
  ])('%s', (text, expected) => {
    expect(datesIn(text).map(({ year, month, day: on }) => `${year}-${month}-${on}`)).toEqual(expected);
  });

  test('what is written stands where it is said to stand', () => {
    const text = 'Mødet den 3. maj 2015 følger 4. april.';
    for (const { at, end, written } of datesIn(text)) expect(text.slice(at, end)).toBe(written);
  });
});

describe('a date without a year', () => {
  test.each([
    ['18. januar', '2016-11-17', '2017-01-18'],
    ['25. august', '2016-11-17', '2016-08-25'],
    ['14. december', '2012-03-01', '2011-12-14'],
    ['12. marts', '2015-03-12', '2015-03-12'],
  ])('%s read on %s is %s', (text, heldOn, expected) => {
    const [date] = datesIn(text);
    expect(date && isoOf(completed(date, day(heldOn)))).toBe(expected);
  });
});
