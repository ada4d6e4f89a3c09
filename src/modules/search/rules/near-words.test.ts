import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsOf, lettersBetween, nearTermsOf, wordsLike, wordsWithTerms } from './near-words.ts';
import { termsOf } from './terms.ts';

const near = (word: string, text: string) =>
  wordsWithTerms([text], nearTermsOf(word, false), termsOf).map(({ written }) => written);

test.each([
  ['taleinstituttt', 'Taleinstituttet flytter', ['taleinstituttet']],
  ['vedelag', 'en vederlagsmodel', ['vederlagsmodel']],
  ['strandgåden', 'Strandgården og haven', ['strandgården']],
  ['takstredukton', 'om takstreduktionen', ['takstreduktionen']],
  ['budget', 'budget', []],
  ['kontrakt', 'en kontakt', ['kontakt']],
])('%s is near a word of «%s»', (word, text, expected) => {
  expect(near(word, text)).toEqual(expected);
});

test('of a word that is found only misspellings are looked for, not other good words', () => {
  const terms = nearTermsOf('kontrakt', true);
  expect(terms.has('kontakt')).toBe(false);
  expect(terms.has('kontrakkt')).toBe(true);
});

test('a long word may have two letters wrong, if it begins right', () => {
  expect(wordsLike(['et aktivititetshuset'], 'aktivitetshuset').map(({ written }) => written)).toEqual([
    'aktivititetshuset',
  ]);
  expect(wordsLike(['et passivitetshus'], 'aktivitetshuset')).toEqual([]);
});

const words = fc
  .array(fc.constantFrom(...'abeknrstæå'.split('')), { minLength: 1, maxLength: 10 })
  .map((all) => all.join(''));

test('every edit is one letter away, and distance is the same both ways', () => {
  fc.assert(fc.property(words, (word) => editsOf(word).every((edit) => lettersBetween(word, edit, 2) === 1)));
  fc.assert(
    fc.property(
      words,
      words,
      (one, other) => lettersBetween(one, other, 2) === lettersBetween(other, one, 2),
    ),
  );
});
