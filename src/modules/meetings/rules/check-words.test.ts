import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, numberOfWord, plain, quoted, sentences } from './check-words.ts';

test('the sentences of a text are the whole text but for white space, each where it says', () => {
  const part = fc.constantFrom(
    'Hegnet males. ',
    'kr. 5.000 ',
    '\n',
    'H. C. Skov ',
    'ca. 3 ',
    '• ',
    ' ',
    'Slut!',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('');
      const found = sentences(text);
      for (const { text: sentence, at } of found) expect(text.startsWith(sentence, at)).toBe(true);
      expect(plain(found.map((sentence) => sentence.text).join(' '))).toBe(plain(text));
    }),
  );
});

test('an amount or an abbreviation before a small letter does not end a sentence', () => {
  expect(
    sentences('Det koster ca. 5.000 kr. pr. plads. Hegnet er nyt.').map(({ text }) => text.trim()),
  ).toEqual(['Det koster ca. 5.000 kr. pr. plads.', 'Hegnet er nyt.']);
});

test.each([
  ['to', 2],
  ['én', 1],
  ['et', 1],
  ['tolv', 12],
  ['17', 17],
  ['mange', undefined],
])('%s is %s', (word, number) => {
  expect(numberOfWord(word)).toBe(number);
});

test('two writings of one sentence are alike', () => {
  expect(bare('DAS  godkender “planen”.')).toBe(bare('DAS godkender planen'));
  expect(quoted('a'.repeat(200))).toHaveLength(90);
});
