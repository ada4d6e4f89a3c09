/** Codes that change every half minute (TOTP, RFC 6238) and the texts they are made from. */
import { createHmac, randomBytes } from 'node:crypto';

const stepSeconds = 30;
const digits = 6;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bitsPerLetter = 5;
const bitsPerByte = 8;

/** A code is accepted one step early or late: clocks of telephones are seldom further off. */
const stepsOff = [-1, 0, 1];

/** The number of half minutes since 1970. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/** The code of a step. `secret` is the raw key; RFC 6238 with SHA-1 and, here, six digits, as telephones expect it. */
export function codeOfStep(secret: Uint8Array, step: number, length = digits): string {
  const counter = Buffer.alloc(bitsPerByte);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** length).padStart(length, '0');
}

/** The step this code belongs to, if it is right now and later than the last one that was used. */
export function stepOfCode(secret: Uint8Array, code: string, { now, after }: { now: Date; after: number }) {
  const typed = code.replaceAll(/\s/g, '');
  const steps = stepsOff.map((off) => stepAt(now) + off);
  return steps.find((step) => step > after && codeOfStep(secret, step) === typed);
}

const secretBytes = 20;

/** A new secret of 160 bits in the letters that telephones read. */
export const newCodeSecret = (): string => inLetters(randomBytes(secretBytes));

/** Bytes in 32 letters and figures (RFC 4648), without padding. */
export function inLetters(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(bitsPerByte, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => letters[Number.parseInt(group.padEnd(bitsPerLetter, '0'), 2)]).join('');
}

/** The bytes of such letters; what is none of them is passed over. */
export function ofLetters(text: string): Buffer {
  const known = text
    .toUpperCase()
    .split('')
    .map((letter) => letters.indexOf(letter))
    .filter((at) => at >= 0);
  const bits = known.map((at) => at.toString(2).padStart(bitsPerLetter, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((group) => Number.parseInt(group, 2)));
}

/** The address an authenticator takes the secret from. */
export function authenticatorAddress(secret: string, email: string): string {
  const label = encodeURIComponent(`Rammeværk:${email}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('Rammeværk')}`;
}

const recoveryCodesCount = 10;
const recoveryBytes = 15; // 120 bits: too many to guess, so a plain hash is enough to keep

/** Ten codes for the day the telephone is gone, each good once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodesCount }, () => inFours(inLetters(randomBytes(recoveryBytes))));

/** In groups of four, as a person reads them. */
export const inFours = (letters: string): string => (letters.match(/.{1,4}/g) ?? []).join('-');

/** The same code however it was typed. */
export const plainRecoveryCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z2-7]/g, '');
