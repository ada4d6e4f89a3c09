import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { danishMoment, isDue, nextDigestOn, periodOf } from './digest-period.ts';

const time = { weekday: 1, hour: 7 };
const at = (text: string) => danishMoment(new Date(text));

test('the hour is Denmark’s, summer and winter', () => {
  expect(at('2026-11-23T06:00:00Z')).toEqual({ day: '2026-11-23', hour: 7 });
  expect(at('2026-07-06T05:00:00Z')).toEqual({ day: '2026-07-06', hour: 7 });
  expect(at('2026-11-22T23:30:00Z')).toEqual({ day: '2026-11-23', hour: 0 });
});

test.each([
  ['Monday before seven', '2026-11-23T05:59:00Z', '2026-11-22', '2026-11-16'],
  ['Monday at seven', '2026-11-23T06:00:00Z', '2026-11-23', '2026-11-23'],
  ['Wednesday', '2026-11-25T12:00:00Z', '2026-11-25', '2026-11-23'],
  ['Sunday night', '2026-11-29T23:30:00Z', '2026-11-29', '2026-11-23'],
  ['New Year', '2027-01-01T05:00:00Z', '2026-12-31', '2026-12-28'],
  ['the Sunday clocks go forward', '2026-03-29T05:00:00Z', '2026-03-29', '2026-03-23'],
])('%s: the daily period and the weekly one', (_name, now, daily, weekly) => {
  expect(periodOf('daily', at(now), time)).toBe(daily);
  expect(periodOf('weekly', at(now), time)).toBe(weekly);
});

test('a digest is due once for each period, and a missed hour is made up for', () => {
  const monday = at('2026-11-23T06:00:00Z');
  expect(isDue({ frequency: 'weekly', lookedOn: day('2026-11-16') }, monday, time)).toBe(true);
  expect(isDue({ frequency: 'weekly', lookedOn: day('2026-11-23') }, monday, time)).toBe(false);
  expect(isDue({ frequency: 'weekly', lookedOn: day('2026-11-16') }, at('2026-11-26T09:00:00Z'), time)).toBe(
    true,
  );
  expect(isDue({ frequency: 'daily', lookedOn: day('2026-11-23') }, at('2026-11-24T06:00:00Z'), time)).toBe(
    true,
  );
  expect(isDue({ frequency: 'never', lookedOn: day('2020-01-01') }, monday, time)).toBe(false);
});

test('the next digest is the day after the period, or the week after', () => {
  const sunday = at('2026-11-22T12:00:00Z');
  expect(nextDigestOn('weekly', sunday, time)).toBe('2026-11-23');
  expect(nextDigestOn('daily', sunday, time)).toBe('2026-11-23');
  expect(nextDigestOn('weekly', at('2026-11-23T06:00:00Z'), time)).toBe('2026-11-30');
});
