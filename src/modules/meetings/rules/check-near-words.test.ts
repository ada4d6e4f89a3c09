import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearIndex, nearTo, slipAt } from './check-near-words.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ø'), minLength: 1, maxLength: 8 });

/** The textbook distance in which changing two neighbours round counts as one. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= one.length; i += 1) {
    for (let j = 0; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const steps = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same];
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps.push(at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row) row[j] = i === 0 || j === 0 ? i + j : Math.min(...steps);
    }
  }
  return at(one.length, other.length);
}

test('finds exactly the words at a distance of one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 25 }), word, (words, asked) => {
      const expected = words.filter((other) => other !== asked && distance(asked, other) === 1);
      expect(nearTo(nearIndex(words), asked).toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test.each([
  ['spøgeskema', 'spørgeskema', 3],
  ['hegn', 'hegn', -1],
  ['hegn', 'hengn', 2],
  ['abcd', 'abdc', 2],
  ['abcd', 'dcba', -1],
])('%s and %s part at %i', (one, other, at) => {
  expect(slipAt(one, other)).toBe(at);
});
