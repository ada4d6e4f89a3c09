import { expect, test } from 'vitest';
import { itemAddressOf } from './item-address.ts';

const item = { body: 'das', day: '2016-11-17', item: '5' };
test.each([
  ['/moeder/das/2016-11-17/punkt/5', item],
  [' https://rammevaerk.example:8443/moeder/das/2016-11-17/punkt/5/ ', item],
  ['/moeder/das/2016-11-17-2/punkt/5.b#beslutning', { ...item, day: '2016-11-17-2', item: '5.b' }],
  ['/moeder/das/2016-11-17/punkt/5?udgave=2', item],
  ['/moeder/das/2016-11-17/punkt/5/adgang', undefined],
  ['/moeder/das/2016-11-17', undefined],
  ['DAS 17.11.2016, punkt 5', undefined],
  ['', undefined],
])('%j', (typed, address) => {
  expect(itemAddressOf(typed)).toEqual(address);
});
