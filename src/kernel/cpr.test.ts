import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cprFindings, maskAllCpr, maskCpr } from './cpr.ts';

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const sum = (digits: string): number =>
  Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);

/** Invented numbers: a day, and a serial chosen so that modulus 11 holds or does not. */
const numbers = (holds: boolean): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(99),
      fc.nat(9999),
      fc.boolean(),
    )
    .map(
      ([day, month, year, serial, isReplacement]) =>
        [isReplacement ? day + 60 : day, month, year].map((part) => String(part).padStart(2, '0')).join('') +
        String(serial).padStart(4, '0'),
    )
    .filter((digits) => (sum(digits) % 11 === 0) === holds);

const certainties = (text: string) => cprFindings(text).map(({ certainty }) => certainty);
const runs = { numRuns: 1000 };

test('PRIV-1 1,000 numbers with a hyphen, a label or modulus 11 are certain, and masked', () => {
  const holding = fc.assert(
    fc.property(numbers(true), (digits) => {
      expect(certainties(`Barnet ${digits} flytter`)).toEqual(['certain']);
    }),
    runs,
  );
  const hyphened = fc.assert(
    fc.property(numbers(false), (digits) => {
      const written = `${digits.slice(0, 6)}-${digits.slice(6)}`;
      expect(certainties(`Barnet ${written}, som`)).toEqual(['certain']);
      expect(maskCpr(`x ${written} y`)).toBe('x ••••••-•••• y');
      expect(certainties(`CPR-nr.: ${digits}`)).toEqual(['certain']);
    }),
    runs,
  );
  expect([holding, hyphened]).toEqual([undefined, undefined]);
});

test('PRIV-1 1,000 bare numbers without modulus 11 are asked about, not masked', () => {
  fc.assert(
    fc.property(numbers(false), (digits) => {
      expect(certainties(`Journal ${digits}`)).toEqual(['doubtful']);
      expect(maskCpr(digits)).toBe(digits);
      expect(maskAllCpr(digits)).toBe('••••••-••••');
    }),
    runs,
  );
});

test('PRIV-1 at most 1 % of 1,000 tariff tables raise an alarm', () => {
  const kroner = fc.integer({ min: 100, max: 2_000_000_000 }).map((amount) => amount.toLocaleString('da-DK'));
  const cell = fc.oneof(
    kroner,
    fc.constantFrom('§ 103', '1.2', 'Strandgården', '2017', '12 pladser', '31-12-2016'),
  );
  const row = fc.array(cell, { minLength: 4, maxLength: 8 }).map((cells) => cells.join(' '));
  const tables = fc.sample(fc.array(row, { minLength: 5, maxLength: 20 }), 1000);
  const alarmed = tables.filter((lines) => cprFindings(lines.join('\n')).length > 0);
  expect(alarmed.length).toBeLessThanOrEqual(10);
});

test.each([
  ['0101011234 er for kort en dag siden', ['doubtful']],
  ['3002011234', []],
  ['290201-1234', []],
  ['290200-1234', ['certain']],
  ['610101-1234', ['certain']],
  ['010101 1234', []],
  ['cpr 010101 1234', ['certain']],
  ['Personnummer: 010101 1234', ['certain']],
  ['010101–1234', ['certain']],
  ['０１０１０１-１２３４', ['certain']],
  ['٠١٠١٠١-١٢٣٤', ['certain']],
  ['010101\u00ad1234', ['certain']],
  ['1010101-12345', []],
  ['sag 2010101-1234', []],
  ['10.010101-1234', []],
  ['010101-1234-5', []],
  ['konto 1234 0101011234', []],
  ['1 010101-1234 Et Navn', ['certain']],
  ['begge 010101-1234 og 020202-4321', ['certain', 'certain']],
] as const)('%s', (text, found) => expect(certainties(text)).toEqual(found));

test('what is left of a masked text holds no number, whatever stood around it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      numbers(true),
      fc.string({ unit: 'binary' }),
      (before, digits, after) => {
        expect(certainties(maskAllCpr(`${before} ${digits} ${after}`))).toEqual([]);
      },
    ),
    runs,
  );
});
