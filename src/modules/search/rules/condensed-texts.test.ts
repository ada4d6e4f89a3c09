import fc from 'fast-check';
import { expect, test } from 'vitest';
import { condensedTexts } from './condensed-texts.ts';

test('texts that fit are left as they are', () => {
  expect(condensedTexts(['budget 2027', 'bilag'], 16)).toEqual(['budget 2027', 'bilag']);
});

test('of a long text the beginning stays, and each new word of the rest once', () => {
  const [text = ''] = condensedTexts(
    [`${'kommune '.repeat(100)}trækronerydning budget trækronerydning`],
    120,
  );
  expect(text.startsWith('kommune kommune')).toBe(true);
  expect(text.match(/trækronerydning/gu)).toHaveLength(1);
  expect(text.endsWith('trækronerydning budget')).toBe(true);
});

test('a short paper beside a long one loses nothing', () => {
  const [, short] = condensedTexts(['ord '.repeat(1000), 'et kort bilag'], 100);
  expect(short).toBe('et kort bilag');
});

test('there is never more than there is room for', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 400 })), fc.integer({ min: 40, max: 500 }), (texts, max) => {
      const total = condensedTexts(texts, max).reduce((sum, text) => sum + text.length, 0);
      return total <= Math.max(max, 0) || texts.length > max;
    }),
  );
});
