import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonPlaces, steps } from './sequence-difference.ts';
import { wordDifference, type WordStretch } from './word-difference.ts';

const written = (found: readonly WordStretch[]): string =>
  found.map(({ is, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[is]).join('');

test.each([
  ['', '', ''],
  ['Sagen drøftes.', 'Sagen drøftes.', 'Sagen drøftes.'],
  ['', 'Ny tekst', '{+Ny tekst+}'],
  ['Gammel tekst', '', '[-Gammel tekst-]'],
  ['Budgettet er på 1,2 mio. kr.', 'Budgettet er på 1,4 mio. kr.', 'Budgettet er på [-1,2-]{+1,4+} mio. kr.'],
  ['DAS godkender rammen', 'DAS godkender ikke rammen', 'DAS godkender {+ikke +}rammen'],
  ['Budget for rådgivningen', 'Budget for rådgivningen 2028', 'Budget for rådgivningen{+ 2028+}'],
  ['møde den 4. maj i Aars', 'møde den 5. juni i Aars', 'møde den [-4-]{+5+}. [-maj-]{+juni+} i Aars'],
  ['en to tre fire fem', 'en x y fire fem', 'en [-to tre-]{+x y+} fire fem'],
  ['ét afsnit\nto\ntre', 'ét afsnit\ntre', 'ét afsnit\n[-to\n-]tre'],
  [
    'Alle kommuner deltager i målingen',
    'Regionen afholder udgiften selv hvert år',
    '[-Alle kommuner deltager i målingen-]{+Regionen afholder udgiften selv hvert år+}',
  ],
])('from "%s" to "%s"', (from, to, difference) => {
  expect(written(wordDifference(from, to))).toBe(difference);
});

const text = fc
  .array(fc.constantFrom('rammen', 'er', 'på', '1,2', 'mio.', '\n', 'ikke', 'godkendt', '.'), {
    maxLength: 40,
  })
  .map((words) => words.join(' '));

test('what stays and what went is the earlier text; what stays and what came is the later', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const found = wordDifference(from, to);
      const of = (one: 'added' | 'removed'): string =>
        found.flatMap(({ is, text: words }) => (is === 'same' || is === one ? [words] : [])).join('');
      expect([of('removed'), of('added')]).toEqual([from, to]);
    }),
  );
});

test('the members two sequences share stand in the same order in both, and are as many as can be', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (from, to) => {
      const places = commonPlaces(from, to);
      for (const [at, place] of places.entries()) {
        expect(from[place.from]).toBe(to[place.to]);
        const before = places[at - 1] ?? { from: -1, to: -1 };
        expect(place.from > before.from && place.to > before.to).toBe(true);
      }
      expect(places.length).toBe(longestCommon(from, to));
    }),
  );
});

/** By the textbook's table, for comparison. */
function longestCommon(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, () => 0);
  for (const word of from) {
    const next = [0];
    for (const [at, other] of to.entries())
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('two long texts with nothing in common are two wholes, and soon', () => {
  const from = Array.from({ length: 20_000 }, (_, at) => `a${at}`);
  const to = Array.from({ length: 20_000 }, (_, at) => `b${at}`);
  const start = performance.now();
  expect(steps(from, to)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(2000);
});
