/** Joining printed lines: a hyphen that only splits a word goes, a real one stays. */
import { expect, test } from 'vitest';
import { hyphenPairs, joinTexts } from './join-hyphens.ts';

const joined = (lines: string[], text = ''): string => joinTexts(lines, hyphenPairs([text]));

test.each([
  ['a word split at the line end is one word', ['socialom-', 'rådet'], 'socialområdet'],
  ['also over an empty line', ['socialom-', '', 'rådet'], 'socialområdet'],
  ['a name keeps its hyphen', ['Anna Holm-', 'Berg'], 'Anna Holm-Berg'],
  ['an abbreviation keeps its hyphen', ['nye IT-', 'udgifter'], 'nye IT-udgifter'],
  ['a shared ending keeps hyphen and blank', ['social-', 'og sundhedsområdet'], 'social- og sundhedsområdet'],
  ['a hyphen before a digit stays', ['i 2016-', '2017'], 'i 2016- 2017'],
  ['lines become one text', [' to   linjer ', 'her'], 'to linjer her'],
])('%s', (_name, lines, expected) => {
  expect(joined(lines)).toBe(expected);
});

test('a word the document writes with a hyphen elsewhere keeps it', () => {
  expect(joined(['et nyt opstarts-', 'møde'], 'Opstarts-møde i maj')).toBe('et nyt opstarts-møde');
});
