import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, meeting } from '../../../../tests/check/invented.ts';
import { appendixNumbers } from './check-appendices.ts';
import { readingOf } from './check-reading.ts';

/** How many appendices each item has; numbered through the whole agenda, each mentioned in its own item. */
const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 });

function agenda(perItem: readonly number[]) {
  let last = 0;
  return perItem.map((count) => {
    const numbers = Array.from({ length: count }, () => (last += 1));
    const appendices = numbers.map((number) => `Bilag ${number}: Kort over skov ${number}`);
    return { text: numbers.map((number) => `Se bilag ${number}.`).join(' '), appendices };
  });
}
const found = (sketches: ReturnType<typeof agenda>) =>
  appendixNumbers(readingOf(meeting(sketches), around()));

test('an agenda numbered through and through is never found, however the appendices are spread', () => {
  fc.assert(
    fc.property(counts, (perItem) => {
      expect(found(agenda(perItem))).toEqual([]);
    }),
  );
});

test('one more reference to a number that is not there gives one finding, at its item', () => {
  fc.assert(
    fc.property(counts, fc.nat(), (perItem, at) => {
      fc.pre(perItem.some((count) => count > 0));
      const sketches = agenda(perItem);
      const index = at % sketches.length;
      const wrong = sketches.map((sketch, own) =>
        own === index ? { ...sketch, text: `${sketch.text} Jf. bilag 99.` } : sketch,
      );
      expect(found(wrong)).toMatchObject([
        { code: 'appendix-not-listed', itemIndex: index, facts: { number: '99' } },
      ]);
    }),
  );
});
