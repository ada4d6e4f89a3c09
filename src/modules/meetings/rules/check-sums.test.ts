import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, meeting } from '../../../../tests/check/invented.ts';
import { inKroner } from './check-amounts.ts';
import { readingOf } from './check-reading.ts';
import { sums } from './check-sums.ts';

const found = (text: string) => sums(readingOf(meeting([{ text }]), around()));
const table = (rows: readonly bigint[], total: bigint): string =>
  [
    ...rows.map((ore, at) => `Udgift ${'abcdefghij'[at]}  kr. ${inKroner(ore)}`),
    `I alt  kr. ${inKroner(total)}`,
  ].join('\n');
const amount = fc.bigInt({ min: 1n, max: 9_999_999n }).map((kr) => kr * 100n);
const rowsOf = fc.array(amount, { minLength: 2, maxLength: 10 });
const sum = (rows: readonly bigint[]): bigint => rows.reduce((total, ore) => total + ore, 0n);

describe('sums', () => {
  test('a table that adds up is never found', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(found(table(rows, sum(rows)))).toEqual([]);
      }),
    );
  });

  test('a total that is too high is found once, with the exact difference and the sum spelt out', () => {
    fc.assert(
      fc.property(rowsOf, amount, (rows, more) => {
        const total = sum(rows);
        const [one, ...others] = found(table(rows, total + more));
        expect(others).toEqual([]);
        expect(one?.figures).toMatchObject({ expected: total, stated: total + more, difference: -more });
        expect(one?.figures?.expression).toBe(rows.map(inKroner).join(' + '));
      }),
    );
  });

  test('sub-totals add up to the grand total, and what is set off counts as negative', () => {
    const lines = [
      ['Løn', '1.000'],
      ['Overført overskud', '-200'],
      ['I alt', '800'],
      ['Husleje', '300'],
      ['Varme', '100'],
      ['I alt', '400'],
    ].map(([label, kr]) => `${label}   kr.   ${kr}`);
    expect(found([...lines, 'Samlede udgifter i alt   kr.   1.200'].join('\n'))).toEqual([]);
    expect(found([...lines, 'Samlede udgifter i alt   kr.   1.300'].join('\n'))).toMatchObject([
      { facts: { expected: '1.200', stated: '1.300' } },
    ]);
  });

  test('the finding points to the line of the total when the source is known', () => {
    const sourceLines = ['1. Sag', 'Løn kr. 10.000', 'Leje kr. 5.000', 'I alt kr. 16.000'];
    const given = meeting([{ more: { lines: [[1, 4]] } }]);
    expect(sums(readingOf(given, around({ sourceLines })))).toMatchObject([{ item: 1, lines: [[4, 4]] }]);
  });
});
