import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import * as format from './format.ts';

const { showDay, showDayShort, showMoment, showMoney, showNumber, showPercent, showTime, showTimeRange } =
  format;
const meetingDay = day('2016-11-17');

test('a day is written as Danes write it, and never breaks between day and month', () => {
  expect(showDay(meetingDay, 'da')).toBe('17.\u00a0november 2016');
  expect(showDay(day('2026-03-01'), 'da')).toBe('1.\u00a0marts 2026');
  expect(showDayShort(meetingDay, 'da')).toBe('17.11.2016');
  expect(format.weekday(meetingDay, 'da')).toBe('torsdag');
});

test('English readers get English days', () => {
  expect(showDay(meetingDay, 'en')).toBe('17\u00a0November 2016');
  expect(showDayShort(meetingDay, 'en')).toBe('17/11/2016');
  expect(format.weekday(meetingDay, 'en')).toBe('Thursday');
});

test('times have a full stop in Danish and a colon in English', () => {
  expect(showTime('13:00', 'da')).toBe('kl.\u00a013.00');
  expect(showTimeRange('13:00', '16:00', 'da')).toBe('kl.\u00a013.00–16.00');
  expect(showTimeRange('13:00:00', '16:00:00', 'en')).toBe('13:00–16:00');
  expect(format.clock('09:05', 'da')).toBe('09.05');
});

test('an instant is shown as it was in Denmark, summer and winter', () => {
  expect(showMoment(new Date('2026-07-01T12:00:00Z'), 'da')).toBe('01.07.2026 kl.\u00a014.00');
  expect(showMoment(new Date('2026-12-31T23:30:00Z'), 'da')).toBe('01.01.2027 kl.\u00a000.30');
  expect(showMoment(new Date('2026-07-01T12:00:00Z'), 'en')).toBe('01/07/2026 14:00');
});

test.each([
  [148_000_000n, '1.480.000\u00a0kr.', 'DKK\u00a01,480,000'],
  [123_450n, '1.234,50\u00a0kr.', 'DKK\u00a01,234.50'],
  [-46_300_005n, '−463.000,05\u00a0kr.', 'DKK\u00a0−463,000.05'],
  [0n, '0\u00a0kr.', 'DKK\u00a00'],
  [5n, '0,05\u00a0kr.', 'DKK\u00a00.05'],
])('%s øre is %s', (ore, danish, english) => {
  expect(showMoney(ore, 'da')).toBe(danish);
  expect(showMoney(ore, 'en')).toBe(english);
});

test('no øre is lost on the way to the screen', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (ore) => {
      const [kroner = '0', rest = '00'] = showMoney(ore, 'da').replace('\u00a0kr.', '').split(',');
      const digits = kroner.replaceAll('.', '').replace('−', '');
      const size = BigInt(digits) * 100n + BigInt(rest);
      expect(kroner.startsWith('−') ? -size : size).toBe(ore);
    }),
  );
});

test('numbers have a real minus and Danish marks', () => {
  expect(showNumber(8_268_000, 'da')).toBe('8.268.000');
  expect(showNumber(-1.4, 'da')).toBe('−1,4');
  expect(showNumber(999, 'da')).toBe('999');
  expect(showNumber(-1234.5, 'en')).toBe('−1,234.5');
  expect(showPercent(1.44, 'da')).toBe('1,4\u00a0%');
  expect(showPercent(-0.9, 'en')).toBe('−0.9%');
});
