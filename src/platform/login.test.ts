import { expect, test } from 'vitest';
import { hasProven, loginLimits, newToken, sameSecret } from './login.ts';

test('LOGIN-1 of a million tokens no two are equal, and each has 256 bits', () => {
  const tokens = new Set(Array.from({ length: 1_000_000 }, newToken));
  expect(tokens.size).toBe(1_000_000);
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
});

test('a proof counts for ten minutes, to the millisecond; a visitor has none, and a key is its own', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const provenBefore = (ms: number) => ({
    own: { id: '', means: 'password', assurance: 'low', provenAt: new Date(now.getTime() - ms) },
  });
  const tenMinutes = loginLimits.proofMinutesMax * 60_000;
  const asked = [provenBefore(tenMinutes), provenBefore(tenMinutes + 1), {}, { scope: [] }];
  expect(asked.map((login) => hasProven(login as Parameters<typeof hasProven>[0], now))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('two secrets are the same or not, whatever their length', () => {
  expect([sameSecret('a', 'a'), sameSecret('a', 'b'), sameSecret('', ''), sameSecret('a', 'aa')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
