import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { commonWords } from './common-words.ts';

/** Characters a password has. Source: the defaults of this house, after ASVS 5.0, 6.2.1 and 6.2.9. */
export const passwordLimits = { alone: 15, withSecondFactor: 8, max: 128 } as const;

export type PasswordRefusal = {
  code: 'too-short' | 'too-long' | 'common' | 'not-alike';
  field: string;
  facts: { min: number; max: number };
};

/** What is known of whose password it is. `words`: name, address, organisation, which a stranger tries first. */
export type Owner = {
  hasSecondFactor: boolean;
  words: readonly string[];
  /** Whether it stands on the list of passwords that have leaked. */
  isLeaked: boolean;
};

/**
 * Whether this may be a password: long enough, and nothing that is tried first. Any character counts, nothing is cut
 * off or changed. `again` is what was typed the second time. The field of a refusal is `newPassword`.
 */
export function readPassword(
  typed: string,
  again: string,
  { hasSecondFactor, words, isLeaked }: Owner,
): Result<string, PasswordRefusal> {
  const { max } = passwordLimits;
  const min = hasSecondFactor ? passwordLimits.withSecondFactor : passwordLimits.alone;
  const no = (code: PasswordRefusal['code'], field = 'newPassword') =>
    refuse({ code, field, facts: { min, max } });
  const length = Array.from(typed).length;
  if (length < min) return no('too-short');
  if (length > max) return no('too-long');
  if (isLeaked || isCommon(typed, words)) return no('common');
  return typed === again ? accept(typed) : no('not-alike', 'newPasswordAgain');
}

/** A password of at most two such words is tried before long, whatever stands around them. */
const wordsMax = 2;

/** Whether a password is nothing but common words, walks over the keyboard, repetitions, dates and short numbers. */
export function isCommon(password: string, ownWords: readonly string[]): boolean {
  const own = new Set(ownWords.flatMap(partsOf));
  const lower = password.toLowerCase();
  return [lower, lettersForFigures(lower)].some(
    (text) => isRepeated(text) || fewestWords(text, own) <= wordsMax,
  );
}

const wordLengthMin = 3;

const partsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-zæøåéü]+/)
    .filter((word) => word.length >= wordLengthMin);

const letterOf: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Figures and signs in the middle of words, written for letters: `p4ssw0rd` is `password`. */
const lettersForFigures = (text: string): string =>
  text.replaceAll(/(?<=[a-zæøå])[0-9@$!](?=[a-zæøå0-9@$!]*[a-zæøå])/g, (sign) => letterOf[sign] ?? sign);

const unitLengthMax = 7;

/** The same few characters over and over: `xk9fxk9fxk9f`. */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= Math.min(unitLengthMax, text.length / 2); length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  return false;
}

const partLengthMax = 24;

/** The fewest words the text falls apart into; infinite where something is left over that is not common. */
function fewestWords(text: string, own: ReadonlySet<string>): number {
  const fewest = [0];
  const known = { own, areNumbersCommon: /\p{L}/u.test(text) };
  for (let end = 1; end <= text.length; end += 1) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = Math.max(0, end - partLengthMax); start < end; start += 1)
      best = Math.min(best, (fewest[start] ?? 0) + wordsOfPart(text.slice(start, end), known));
    fewest.push(best);
  }
  return fewest.at(-1) ?? 0;
}

const rows = [
  'qwertyuiopå',
  'asdfghjklæø',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyzæøå',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '0123456789',
  '1q2w3e4r5t6y7u8i9o0p',
  '112233445566778899',
  'qazwsxedcrfvtgbyhnujm',
];
const walks = [...rows, ...rows.map((row) => Array.from(row).toReversed().join(''))];

/** Beside words a short number adds nothing; a long one by itself is a password like others. */
type Known = { own: ReadonlySet<string>; areNumbersCommon: boolean };

/** One for a word, none for what adds nothing to it, and infinite for everything else. */
function wordsOfPart(part: string, { own, areNumbersCommon }: Known): number {
  if (commonWords.has(part) || own.has(part)) return 1;
  const isDate = /^((19|20)\d{6}|\d{4}(19|20)\d{2})$/.test(part);
  const isNumber = isDate || (areNumbersCommon && /^\d{1,6}$/.test(part));
  const isSigns = /^[^\p{L}\d]{1,4}$/u.test(part);
  const isWalk = part.length >= wordLengthMin && walks.some((walk) => walk.includes(part));
  const isOneSign = part.length >= wordLengthMin && /^(.)\1+$/u.test(part);
  return isNumber || isSigns || isWalk || isOneSign ? 0 : Number.POSITIVE_INFINITY;
}
