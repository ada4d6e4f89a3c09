import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked, markingOf, snippet, type SnippetPart } from './snippet.ts';
import { parseQuery } from './parse-query.ts';
import { askedLexemes, queryExpression } from './query-expression.ts';
import { termsOf } from './terms.ts';

const marking = (typed: string) => {
  const expression = queryExpression(parseQuery(typed));
  return markingOf(expression ? askedLexemes(expression) : [], termsOf, parseQuery(typed).all.length);
};
const shown = (parts: readonly SnippetPart[]): string =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

test.each([
  ['reduktion', 'Om takstreduktionen i 2012', 'Om [takstreduktionen] i 2012'],
  ['takst', 'Takster og takstreduktion', '[Takster] og [takstreduktion]'],
  ['mand', 'mænd og kvinder', '[mænd] og kvinder'],
  ['monitor*', 'Monitoreringen er slut', '[Monitoreringen] er slut'],
  ['§ 103', 'efter § 103 i loven', 'efter [§ 103] i loven'],
  ['5 %', 'fra 2 til 5 % i 2017', 'fra 2 til [5 %] i 2017'],
  [
    '"overskud og underskud"',
    'over- og underskud, overskud og underskud',
    'over- og [underskud], [overskud] og [underskud]',
  ],
  ['takst -skole', 'takst for skole', '[takst] for skole'],
])('%s in «%s»', (typed, text, expected) => {
  expect(shown(marked(text, marking(typed)))).toBe(expected);
});

test('of a long text the part is shown that holds most of the words', () => {
  const filler = 'Et langt stykke uden noget af interesse. '.repeat(40);
  const text = `Takst. ${filler} Budget og takst sammen her. ${filler}`;
  const parts = shown(snippet(text, marking('takst budget')));
  expect(parts).toContain('[Budget] og [takst]');
  expect(parts.startsWith(' … ')).toBe(true);
  expect(parts.length).toBeLessThan(420);
});

test('nothing is added to a text and nothing lost, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ maxLength: 30 }),
      (text, typed) => {
        const parts = marked(text, marking(typed));
        expect(parts.map((part) => part.text).join('')).toBe(text);
      },
    ),
    { numRuns: 2000 },
  );
});
