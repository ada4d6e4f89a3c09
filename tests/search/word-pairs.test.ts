/** The development half of the pairs of words. The other half is scored by `npm run score:search -- --words`. */
import { expect, test } from 'vitest';
import { apartPairs, pairScores, samePairs, wrongPairs } from './word-pairs.ts';

test('there are enough pairs to tell something', () => {
  const [same, apart] = [samePairs('development').length, apartPairs('development').length];
  expect(same + samePairs('held-back').length).toBeGreaterThanOrEqual(300);
  expect(apart + apartPairs('held-back').length).toBeGreaterThanOrEqual(300);
});

test('forms of one word find each other, and words that look alike do not', () => {
  const low = pairScores('development').filter(({ pairs, right }) => right / pairs < 0.95);
  expect(low).toEqual([]);
});

test('what is left wrong is known', () => {
  expect(wrongPairs('development').map(({ asked, text }) => `${asked} ${text}`)).toMatchInlineSnapshot(`
    [
      "allé alleen",
      "allé alleer",
      "skære skåres",
      "vide ved",
      "barn adoptivbarnet",
      "Holm Holmen",
      "Holmen Holm",
    ]
  `);
});
