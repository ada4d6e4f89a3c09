import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemAddresses } from './item-address.ts';

const cases: [says: string, numbers: (string | null)[], addresses: string[]][] = [
  ['a printed number is its own address', ['1', '2', '16'], ['1', '2', '16']],
  ['a sub-item keeps its dot', ['3', '3.a', '3.b.'], ['3', '3.a', '3.b']],
  ['a number of two series gets a hyphen', ['12/16'], ['12-16']],
  ['words and Danish letters are written out', ['Ad 4 å)', '§ 7'], ['ad-4-aa', '7']],
  ['an item without a number is found by its place', ['1', null, ''], ['1', 'nr-2', 'nr-3']],
  ['of two items with one number the first keeps it', ['5', '5'], ['5', 'nr-2']],
  ['a printed number cannot take the place of a position', ['nr. 2', null, 'nr 1'], ['nr.2', 'nr-2', 'nr-3']],
];

test.each(cases)('%s', (_, numbers, addresses) => {
  expect(itemAddresses(numbers)).toEqual(addresses);
});

test('property: addresses are unique and readable, whatever was printed', () => {
  const printed = fc.option(fc.oneof(fc.string(), fc.constantFrom('1', '1.', '1/2', 'nr-1', 'nr 2', '…')));
  fc.assert(
    fc.property(fc.array(printed, { maxLength: 40 }), (numbers) => {
      const addresses = itemAddresses(numbers);
      const areReadable = addresses.every((address) => /^[a-z0-9.-]{1,40}$/.test(address));
      return areReadable && new Set(addresses).size === numbers.length;
    }),
    { numRuns: 2000 },
  );
});
