import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glossaryQuery, listedWords } from './glossary-list.ts';

const entries = {
  da: {
    aar: { word: 'årshjul', means: 'Frister.' },
    oe: { word: 'økonomi', means: 'Penge.' },
    ae: { word: 'ændring', means: 'Noget nyt.', forms: ['rettelse'] },
    z: { word: 'zone', means: 'Et sted.' },
    a: { word: 'aftale', means: 'Årligt.' },
  },
  en: {
    aar: { word: 'wheel', means: 'Deadlines.' },
    oe: { word: 'economy', means: 'Money.' },
    ae: { word: 'change', means: 'Something new.' },
    z: { word: 'zone', means: 'A place.' },
    a: { word: 'agreement', means: 'Yearly.' },
  },
};
const words = (language: 'da' | 'en', asked: string): string[] =>
  listedWords(entries, language, asked).flatMap((letter) => letter.words.map(({ word }) => word));

test('æ, ø and å come last in Danish', () => {
  expect(words('da', '')).toEqual(['aftale', 'zone', 'ændring', 'økonomi', 'årshjul']);
  expect(listedWords(entries, 'da', '').map(({ letter }) => letter)).toEqual(['A', 'Z', 'Æ', 'Ø', 'Å']);
  expect(words('en', '')).toEqual(['agreement', 'change', 'economy', 'wheel', 'zone']);
});

test.each([
  ['ØKO', ['økonomi']],
  ['wheel', ['årshjul']],
  ['rettelse', ['ændring']],
  ['noget nyt', ['ændring']],
  ['.*', []],
])('%s finds %j', (asked, found) => expect(words('da', asked)).toEqual(found));

test('whatever is asked for, it is a short line, and each word is listed at most once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (typed) => {
      const asked = glossaryQuery(typed);
      expect(asked.length).toBeLessThanOrEqual(100);
      expect(asked).not.toMatch(/[\0\n]/);
      const found = words('da', asked);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});
