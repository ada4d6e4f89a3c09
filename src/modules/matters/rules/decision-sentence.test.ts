import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtWord, decisionSentence, sentenceLengthMax } from './decision-sentence.ts';

test.each([
  ['Budgettet blev godkendt. Det gælder fra 2015.', null, 'Budgettet blev godkendt.'],
  ['Godkendt', null, 'Godkendt'],
  ['', null, ''],
  ['', 'Budget', ''],
  ['  Kredsen\ngodkendte \t modellen. ', null, 'Kredsen godkendte modellen.'],
  ['Udgiften er ca. 3 mio. kr. Den deles lige.', null, 'Udgiften er ca. 3 mio. kr. Den deles lige.'],
  ['Det sker den 1. Maj er for sent.', null, 'Det sker den 1. Maj er for sent.'],
  ['Skal det vedtages? Ja.', null, 'Skal det vedtages?'],
  ['Vedtaget jf. Bilag 2. Resten venter.', null, 'Vedtaget jf. Bilag 2. Resten venter.'],
  ['FU siger ja.', 'Skemaer', 'Skemaer: FU siger ja.'],
  ['Skemaer: FU siger ja.', 'skemaer', 'Skemaer: FU siger ja.'],
  ['FU siger ja.', 'Et emne så langt, at det ikke kan kaldes et emne', 'FU siger ja.'],
])('%s (%s)', (text, topic, sentence) => expect(decisionSentence(text, topic)).toBe(sentence));

test('a long sentence is cut at a word', () => {
  const long = `${'Kommunerne og regionen '.repeat(12)}siger ja.`;
  const sentence = decisionSentence(long);
  expect(sentence).toMatch(/(Kommunerne|og|regionen)…$/);
  expect(sentence.length).toBeLessThanOrEqual(sentenceLengthMax);
});

test.each([
  ['abc def', 7, 'abc def'],
  ['abc def ghi', 8, 'abc def…'],
  ['abc, def ghi', 6, 'abc…'],
  ['a'.repeat(12), 8, 'aaaaaaa…'],
])('%s in %d', (text, max, cut) => expect(cutAtWord(text, max)).toBe(cut));

test('a sentence is one line of at most 200 characters, and the beginning of what was written', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (text) => {
      const sentence = decisionSentence(text);
      expect(sentence).not.toMatch(/[\n\r\t]/);
      expect(sentence.length).toBeLessThanOrEqual(sentenceLengthMax);
      expect(text.replace(/\s+/g, ' ').trim()).toContain(sentence.replace(/…$/, ''));
    }),
  );
});
