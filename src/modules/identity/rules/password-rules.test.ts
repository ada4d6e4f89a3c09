import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../../tests/support/cpu.ts';
import { commonWords } from './common-words.ts';
import { isCommon, passwordLimits, readPassword } from './password-rules.ts';

const words = ['Mette Lindholm', 'mette.lindholm@demo.example'];
const alone = { hasSecondFactor: false, words, isLeaked: false };
const withFactor = { ...alone, hasSecondFactor: true };
const read = (password: string, owner = alone) => readPassword(password, password, owner);
const codeOf = (password: string, owner = alone): string | undefined => {
  const result = read(password, owner);
  return result.ok ? undefined : result.refusal.code;
};

/** Written down by hand as what leaks have most of, eight characters and more: an independent sample. */
const leaked =
  `123456789 1234567890 12345678 password qwertyuiop 11111111 1q2w3e4r 1q2w3e4r5t qwerty123 password1 iloveyou
  princess sunshine football baseball superman 87654321 987654321 1qaz2wsx password123 qwerty12345 trustno1 starwars
  letmein1 welcome1 zaq12wsx michael1 jennifer computer liverpool chelsea1 charlie1 abcd1234 asdfghjkl zxcvbnm123
  00000000 88888888 12341234 11223344 passw0rd P@ssw0rd Password1! Welcome123
  Summer2024 Winter2023! changeme adgangskode
  kodeord1 velkommen hemmelig sommer2024 Efterår2025 fodbold1 brøndby1 københavn danmark1 mette123 kommune1 aalborg1
  rammeaftale Rebild2026 hjørring9000`.split(/\s+/);
test.each(leaked)('AUTH-3 what leaks have is refused beside a second factor too: %s', (password) => {
  expect(['common', 'too-short']).toContain(codeOf(password, withFactor));
});

test('AUTH-3 10,000 of the commonest shapes, fifteen characters and more, are refused', () => {
  const words = [...commonWords];
  const tails = ['2026', '123', '!', '1!', '2025!', '1234', '..', '01', '99', '#1'];
  const shapes = Array.from({ length: 10_000 }, (_, at) => {
    const first = words[at % words.length] ?? '';
    const second = words[(at * 7 + 3) % words.length] ?? '';
    const tail = tails[at % tails.length] ?? '';
    const shape =
      at % 2 === 0
        ? `${first[0]?.toUpperCase()}${first.slice(1)}${second}${tail}`
        : `${first} ${second} ${tail}`;
    return shape.padEnd(passwordLimits.alone, '123456789');
  });
  expect(shapes.filter((password) => codeOf(password) !== 'common')).toEqual([]);
});

const refused: [password: string, why: string][] = [
  ['Kort er det her', ''],
  ['fjorten tegn !', 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['aaaaaaaaaaaaaaaaaa', 'common'],
  ['xk9fxk9fxk9fxk9fxk9f', 'common'],
  ['qwertyuiopasdfghjkl', 'common'],
  ['123456789012345', 'common'],
  ['1qaz2wsx3edc4rfv5tgb', 'common'],
  ['MetteLindholm2026!!', 'common'],
  ['p4ssw0rd p4ssw0rd!', 'common'],
  ['Rammeværk Rebild 1', 'common'],
];
test.each(refused)('%s: %s', (password, why) => {
  expect(codeOf(password) ?? '').toBe(why);
});

const accepted = [
  'Tolv gule sten ved åen',
  'min hest spiser havregrød',
  'jeg drikker te kl 4',
  'correct horse battery staple',
  '8362 0174 9925 1638',
  '593817264950173',
  '🐟🐟 to fisk og en skovl 🐟',
  `  ${'ø'.repeat(3)} mellemrum tæller  `,
  'Zq!7 vt#Lp0 æ%Rw2',
  'd'.padEnd(64, 'æble ø kurv '),
  'd'.padEnd(128, 'æble ø kurv '),
];
test.each(accepted)('AUTH-3 accepted as it is, nothing cut off: %s', (password) => {
  expect(read(password)).toEqual({ ok: true, value: password });
});

test('eight characters are enough beside a second factor, seven are not', () => {
  expect([codeOf('gx7 vøLq', withFactor), codeOf('gx7 vøL', withFactor), codeOf('gx7 vøLq')]).toEqual([
    undefined,
    'too-short',
    'too-short',
  ]);
});

test('typed differently the second time, it is the second field that is wrong', () => {
  const result = readPassword('Tolv gule sten ved åen', 'Tolv gule sten ved Åen', alone);
  expect(result).toMatchObject({ ok: false, refusal: { code: 'not-alike', field: 'newPasswordAgain' } });
});

test('AUTH-3 what has leaked is refused, however it looks', () => {
  const leaked = { ...alone, isLeaked: true };
  expect(codeOf('trolde i rosenhaven 41', alone)).toBeUndefined();
  expect(codeOf('trolde i rosenhaven 41', leaked)).toBe('common');
});

test('whose password it is counts: another’s name is no common word', () => {
  expect([
    isCommon('wilhelmsdottir2026', []),
    isCommon('wilhelmsdottir2026', ['Ida Wilhelmsdottir']),
  ]).toEqual([false, true]);
});

test('a long password is judged at once', () => {
  const milliseconds = cpuMilliseconds(() => isCommon('aæ1!'.repeat(32), ['a', 'b']));
  expect(milliseconds).toBeLessThan(1000);
});
