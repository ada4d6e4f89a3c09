/** Days and hours as Danish documents write them. */
import { expect, test } from 'vitest';
import { datesIn, timesIn } from './danish-dates.ts';

test.each([
  ['17. november 2016', '2016-11-17'],
  ['den 3 maj 2015', '2015-05-03'],
  ['d. 25. nov. 2011', '2011-11-25'],
  ['den 14, juni 2012', '2012-06-14'],
  ['15. april. april 2011', '2011-04-15'],
  ['12-03-2019', '2019-03-12'],
  ['01.01.2017', '2017-01-01'],
  ['2020-06-10', '2020-06-10'],
  ['5/6 2018', '2018-06-05'],
])('%s', (text, iso) => {
  expect(datesIn(text)[0]?.iso).toBe(iso);
});

test('a day that does not exist is no date', () => {
  expect(datesIn('31. februar 2015, 29-02-2019, 45.13.2010')).toEqual([]);
});

test('two month names in one date are both reported', () => {
  expect(datesIn('24. marts april 2012')[0]).toMatchObject({ month: 3, month2: 4 });
});

test.each([
  ['kl. 13.00-16.00', '13:00', '16:00'],
  ['kl. 13-16', '13:00', '16:00'],
  ['9:30 til 12:00', '09:30', '12:00'],
  ['12-03-2019 15:00', '15:00', null],
  ['16. august 2012, kl. 10.00', '10:00', null],
  ['kl. 13.10-14.00', '13:10', '14:00'],
])('%s', (text, start, end) => {
  expect(timesIn(text)).toEqual({ start, end });
});

test('a date is no hour', () => {
  expect(timesIn('den 12.06.2014')).toBeNull();
});
