import { expect, test } from 'vitest';
import { instantInDenmark, timeInDenmark, typedTime } from './clock-time.ts';
import { day } from './day.ts';

test.each([
  ['13', '13:00'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['kl. 13.00', '13:00'],
  [' kl 8 ', '08:00'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
])('%s is the time %s', (text, time) => {
  expect(typedTime(text)).toBe(time);
});

test.each(['', '25:00', '24:00', '13:60', '13:5', '1300', 'kl.', '13-15', '13:00:00', 'middag'])(
  '"%s" is no time',
  (text) => {
    expect(typedTime(text)).toBeUndefined();
  },
);

test.each([
  ['2026-01-15', '13:00', '2026-01-15T12:00:00.000Z'],
  ['2026-07-15', '13:00', '2026-07-15T11:00:00.000Z'],
  ['2026-01-01', '00:00', '2025-12-31T23:00:00.000Z'],
  ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
  ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
])('on %s, %s in Denmark is %s', (on, time, instant) => {
  expect(instantInDenmark(day(on), time)?.toISOString()).toBe(instant);
});

test.each(['02:00', '02:30', '02:59'])('%s does not exist the night the clock goes forward', (time) => {
  expect(instantInDenmark(day('2027-03-28'), time)).toBeUndefined();
});

test('of the hour there is twice, the first is meant', () => {
  expect(instantInDenmark(day('2026-10-25'), '02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test.each(['25:00', '24:00', '12:60', '9:00', ''])('"%s" is no instant on any day', (time) => {
  expect(instantInDenmark(day('2026-05-05'), time)).toBeUndefined();
});

test('there and back again, each half hour of two years but those that do not exist', () => {
  const missing: string[] = [];
  for (let minutes = 0; minutes < 731 * 1440; minutes += 30) {
    const wall = new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000).toISOString();
    const [on, time] = [wall.slice(0, 10), wall.slice(11, 16)];
    const instant = instantInDenmark(day(on), time);
    if (instant) expect(timeInDenmark(instant)).toBe(time);
    else missing.push(`${on} ${time}`);
  }
  expect(missing).toEqual(['2026-03-29 02:00', '2026-03-29 02:30', '2027-03-28 02:00', '2027-03-28 02:30']);
});
