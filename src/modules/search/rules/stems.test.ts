import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemsOf } from './stems.ts';

/** Invented words, so that no list can know them: each row shares a stem with its first word. */
const rows = [
  'hobit hobitten hobittens hobitter hobitterne hobitternes',
  'klingel klinglen klingler klinglerne',
  'snagger snaggeren snagre snagrene',
  'drovle drovlen drovler drovlerne',
  'gribitet gribiteten gribiteter',
  'plumre plumrede plumret plumrer plumrende',
  'snarme snarmte snarmt snarmer snarmes',
  'brulig bruligt brulige bruligere bruligste',
  'skroven skrovent skrovne',
  'tvimmer tvimmere tvimmerne',
].map((line) => line.split(' '));

test.each(rows)('%s and its forms share a stem', (first, ...forms) => {
  const stems = stemsOf(first);
  for (const form of forms)
    expect({ form, shared: stemsOf(form).some((stem) => stems.includes(stem)) }).toEqual({
      form,
      shared: true,
    });
});

test.each([
  ['hobit', 'hobel'],
  ['brulig', 'brulse'],
  ['jensen', 'jens'],
  ['klingel', 'klinge'],
])('%s and %s share none', (one, other) => {
  expect(stemsOf(one).filter((stem) => stemsOf(other).includes(stem))).toEqual([]);
});

test('names in -sen keep it', () => {
  expect([stemsOf('jensen'), stemsOf('jensens')]).toEqual([['jensen'], ['jensen']]);
});

test('any word has one to three stems with a letter in them', () => {
  const word = fc.array(fc.constantFrom(...'a b d e g i k l m n o r s t u v æ ø å'.split(' ')), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(word, (letters) => {
      const stems = stemsOf(letters.join(''));
      expect(stems.length).toBeGreaterThan(0);
      expect(stems.length).toBeLessThanOrEqual(3);
      expect(stems.every((stem) => stem !== '')).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
