import { expect, test } from 'vitest';
import {
  authenticatorAddress,
  codeOfStep,
  inFours,
  inLetters,
  newCodeSecret,
  newRecoveryCodes,
  ofLetters,
  plainRecoveryCode,
  stepAt,
  stepOfCode,
} from './login-codes.ts';

/** RFC 6238, appendix B, the column of SHA-1: seconds since 1970, and the code of eight digits. */
const vectors: [seconds: number, code: string][] = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
];
const seed = Buffer.from('12345678901234567890');
const eightDigits = 8;
test.each(vectors)('AUTH-5 the code of RFC 6238 at second %i', (seconds, code) => {
  const step = stepAt(new Date(seconds * 1000));
  expect(codeOfStep(seed, step, eightDigits)).toBe(code);
  expect(codeOfStep(seed, step)).toBe(code.slice(2));
});

test('AUTH-5 a code counts one step early and late, not two, and never again', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const step = stepAt(now);
  const tried = (off: number, after = 0) => stepOfCode(seed, codeOfStep(seed, step + off), { now, after });
  expect([-2, -1, 0, 1, 2].map((off) => tried(off))).toEqual([
    undefined,
    step - 1,
    step,
    step + 1,
    undefined,
  ]);
  expect([tried(0, step), tried(-1, step), tried(1, step)]).toEqual([undefined, undefined, step + 1]);
  const typed = codeOfStep(seed, step);
  expect(stepOfCode(seed, `${typed.slice(0, 3)} ${typed.slice(3)}`, { now, after: 0 })).toBe(step);
  expect(stepOfCode(seed, '', { now, after: 0 })).toBeUndefined();
});

test('AUTH-5 a secret has 160 bits, and no two are alike', () => {
  const secrets = Array.from({ length: 1000 }, newCodeSecret);
  expect(new Set(secrets).size).toBe(1000);
  expect(new Set(secrets.map((secret) => ofLetters(secret).length))).toEqual(new Set([20]));
});

test('letters are those of RFC 4648, there and back', () => {
  expect(inLetters(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(ofLetters('mzxw6ytboi').toString()).toBe('foobar');
});

test('ten recovery codes of 120 bits each, the same however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(codes.map((code) => ofLetters(plainRecoveryCode(code)).length)).toEqual(Array(10).fill(15));
  expect(new Set(codes).size).toBe(10);
  expect(codes[0]).toBe(inFours(plainRecoveryCode((codes[0] ?? '').toLowerCase().replaceAll('-', ' '))));
});

test('the address for an app names us, the account and the secret', () => {
  expect(authenticatorAddress('ABC', 'a@b.example')).toBe(
    'otpauth://totp/Rammev%C3%A6rk%3Aa%40b.example?secret=ABC&issuer=Rammev%C3%A6rk',
  );
});
