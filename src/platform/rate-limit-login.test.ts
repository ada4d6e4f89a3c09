import { expect, test } from 'vitest';
import { loginTries, triesOf } from './rate-limit-login.ts';

const start = Date.parse('2026-11-22T12:00:00Z');
const after = (seconds: number): Date => new Date(start + seconds * 1000);

test('AUTH-1 of 10,000 tries at one account within a quarter ten are allowed, and ten more in the next', () => {
  const { account } = loginTries();
  const inQuarter = (begins: number) =>
    Array.from({ length: 10_000 }, (_, at) => account.take('a@b.example', after(begins + at * 0.09)));
  expect(inQuarter(0).filter(Boolean)).toHaveLength(10);
  expect(inQuarter(901).filter(Boolean)).toHaveLength(10);
});

test('the time slides: no quarter holds more than ten, wherever it begins', () => {
  const tries = triesOf(10, 15);
  const allowed = Array.from({ length: 3600 }, (_, at) => at).filter((at) => tries.take('a', after(at)));
  for (const begins of allowed)
    expect(allowed.filter((at) => at >= begins && at < begins + 900).length).toBeLessThanOrEqual(10);
});

test('AUTH-1 tries at one account leave the tries at others alone, and each limit is what the house says', () => {
  const tries = loginTries();
  const left = Object.entries(tries).map(([name, limit]) => {
    let count = 0;
    while (limit.take('a', after(0))) count += 1;
    return [name, count, limit.take('b', after(0))];
  });
  expect(left).toEqual([
    ['account', 10, true],
    ['address', 30, true],
    ['codeHere', 10, true],
    ['code', 100, true],
    ['mail', 5, true],
    ['mailsFrom', 30, true],
  ]);
});

test('many keys push out those that have rested longest, never the one that is tried now', () => {
  const tries = triesOf(1, 15);
  expect(tries.take('victim', after(0))).toBe(true);
  for (let at = 0; at < 49_000; at += 1) tries.take(`noise ${at}`, after(1));
  expect(tries.take('victim', after(2))).toBe(false);
  for (let at = 0; at < 49_000; at += 1) tries.take(`more ${at}`, after(3));
  expect(tries.take('victim', after(4))).toBe(false);
});
