import { expect, test } from 'vitest';
import { typedText, typedTime } from './review-typed.ts';

test.each([
  ['13.00', '13:00'],
  ['9', '09:00'],
  ['kl. 9.30', '09:30'],
  ['23:59', '23:59'],
  ['24.00', undefined],
  ['12.60', undefined],
  ['middag', undefined],
])('the time “%s” is %s', (text, time) => {
  expect(typedTime(text)).toBe(time);
});

test('text is kept without the white space around it, and nothing is nothing', () => {
  expect([typedText(' a\r\nb '), typedText('  '), typedText(undefined)]).toEqual(['a\nb', null, null]);
});
