import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsIn, inKroner } from './check-amounts.ts';

describe('amounts in a text', () => {
  test.each([
    ['en stigning på 3.091.200 kr. i alt', [309_120_000n]],
    ['ca. 580.000. kr. om året', [58_000_000n]],
    ['kr.      16.000', [1_600_000n]],
    ['kr.       -7.000', [-700_000n]],
    ['kr. 1.480.874 og kr. 0', [148_087_400n, 0n]],
    ['på i alt ca. 1,5 mill. kr. af 2 mio. kr.', [150_000_000n, 200_000_000n]],
    ['3.924,18 kr.', [392_418n]],
    ['vikar til 55.000 og et tillæg på 50.000 kr.', [5_500_000n, 5_000_000n]],
    ['125 kroner', [12_500n]],
    ['den 01.01.2017 kl. 13.00-16.00, tlf. 99 31 31 31, 9220 Aalborg, § 107', []],
    ['fra 2014-2015 i 11 kommuner, sag 2014-42002', []],
    ['punkt 3.141 i rapport 1.2.3', [314_100n]],
  ])('%s', (text, expected) => {
    expect(amountsIn(text).map(({ ore }) => ore)).toEqual(expected);
  });

  test.each([
    ['ca. 580.000 kr.', false, false],
    ['knap 2 mio. kr.', false, false],
    ['580.000 kr.', true, false],
    ['850 kr. pr. m2', true, true],
    ['15.000 kr. om året', true, true],
  ])('%s is exact: %s, an amount for each: %s', (text, isExact, isRate) => {
    expect(amountsIn(text)[0]).toMatchObject({ isExact, isRate });
  });

  test('an amount as we write it is read as the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (ore) => {
        expect(amountsIn(`Det koster ${inKroner(ore)} kr. at bygge.`).map((amount) => amount.ore)).toEqual([
          ore,
        ]);
        expect(amountsIn(`I alt kr. ${inKroner(-ore)}`).map((amount) => amount.ore)).toEqual([-ore]);
      }),
    );
  });

  test('no amount is so large that a JSON number loses øre', () => {
    const [amount] = amountsIn(`${'9'.repeat(3)}${'.999'.repeat(40)} kr.`);
    expect(amount === undefined || amount.ore <= BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
  });
});
