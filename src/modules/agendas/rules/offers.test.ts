import { expect, test } from 'vitest';
import { offerKey, offerKeyPattern, titleOfOffer } from './offers.ts';

test.each([
  ['Udarbejder en aftale. Den behandles næste gang.', 'Udarbejder en aftale'],
  ['Sender KL’s forslag pr. 1.5 mio. kr. til alle', 'Sender KL’s forslag pr. 1.5 mio. kr. til alle'],
  ['To linjer\nog mere', 'To linjer'],
  ['  Uden punktum ', 'Uden punktum'],
])('%s', (words, title) => {
  expect(titleOfOffer(words)).toBe(title);
});

test('a title is never longer than an item may have', () => {
  expect(titleOfOffer('x'.repeat(400))).toHaveLength(300);
});

test('the name of an offer is recognised in a form, and no other name is', () => {
  const id = crypto.randomUUID();
  expect(offerKeyPattern.test(offerKey({ kind: 'action', id }))).toBe(true);
  expect(
    ['action-1', `other-${id}`, `x-action-${id}`, 'csrf'].filter((name) => offerKeyPattern.test(name)),
  ).toEqual([]);
});
