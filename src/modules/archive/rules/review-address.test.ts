import { expect, test } from 'vitest';
import { itemAddress, itemKeyOf } from './review-address.ts';

test.each([
  ['/items/0', '1'],
  ['/items/41', '42'],
  ['/items/3@120', '4-120'],
  ['/items/3@120@140', '4-120-140'],
])('%s has the address %s, and back', (key, address) => {
  expect([itemAddress(key), itemKeyOf(address)]).toEqual([address, key]);
});

test.each(['', '0', '-1', '1e3', '4-', '../1', '9999999'])('“%s” is no address', (address) => {
  expect(itemKeyOf(address)).toBeUndefined();
});
