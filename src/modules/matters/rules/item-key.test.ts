import { expect, test } from 'vitest';
import { itemKeyOf, itemKeysOf, itemKeyText } from './item-key.ts';

test.each(['das/2016-11-17/15', 'das/2016-11-17-2/nr-4', 'foelgegruppen/2011-01-01/2.1'])('%s', (text) => {
  const key = itemKeyOf(text);
  expect(key && itemKeyText(key)).toBe(text);
});

test.each([
  '',
  'das',
  'das/2016-11-17',
  'das/2016-11-17-1/3',
  'DAS/2016-11-17/3',
  'das/2016-11-17/3/4',
  '../x/y',
])('"%s" names no item', (text) => expect(itemKeyOf(text)).toBeUndefined());

test('several in one address, each once', () => {
  expect(itemKeysOf('das/2016-11-17/15,?,das/2017-01-18/10,das/2016-11-17/15')).toEqual([
    'das/2016-11-17/15',
    'das/2017-01-18/10',
  ]);
});
