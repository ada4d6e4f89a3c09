import { expect, test } from 'vitest';
import { rateLimit } from './rate-limit.ts';

test('the limit counts per key and starts again with the minute', () => {
  const limit = rateLimit(2);
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second));
  expect([limit.allows('a', at(1)), limit.allows('a', at(2)), limit.allows('a', at(3))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(limit.allows('b', at(4))).toBe(true);
  expect(limit.allows('a', at(61))).toBe(true);
});
