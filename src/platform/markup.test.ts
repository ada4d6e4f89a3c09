import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainOf, tidyRichText } from '../kernel/rich-text.ts';
import { cpuMilliseconds } from '../../tests/support/cpu.ts';
import { richText, typed } from '../../tests/support/rich-texts.ts';
import { readMarkup, writeMarkup } from './markup.ts';

const run = (text: string, marks = {}) => ({ text, isBold: false, isItalic: false, href: null, ...marks });
const paragraph = (...runs: unknown[]) => ({ kind: 'paragraph', runs });

test('what is written as markup is read as the same text', () => {
  fc.assert(
    fc.property(richText, (text) => {
      const tidy = tidyRichText(text);
      expect(readMarkup(writeMarkup(tidy))).toEqual(tidy);
    }),
    { numRuns: 3_000 },
  );
});

test('whatever is typed, its markup stands still once it has been read and written', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const read = readMarkup(text);
      expect(tidyRichText(read)).toEqual(read);
      expect(readMarkup(writeMarkup(read))).toEqual(read);
    }),
    { numRuns: 3_000 },
  );
});

test('no letter of what was typed is lost, but for the addresses behind links', () => {
  const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');
  fc.assert(
    fc.property(typed, (text) => {
      fc.pre(!text.replaceAll('](', '').includes(']('));
      const typedWords = text.replaceAll('](', '');
      expect(letters(plainOf(readMarkup(typedWords)))).toBe(letters(typedWords));
    }),
    { numRuns: 3_000 },
  );
});

describe('markup', () => {
  test('a case in markup becomes headings, paragraphs, lists and a table', () => {
    const text = [
      '# Hvorfor budgettet stiger',
      'Huset har **ansat flere** og søger',
      'om _midler_ hos [staten](https://example.dk/puljer).',
      '',
      '- Drift',
      '  1. Løn',
      '  2. Husleje',
      '- Anlæg',
      '',
      '| Post | 2026 |',
      '| --- | --- |',
      '| Løn | 2.499.730 |',
    ].join('\n');
    expect(readMarkup(text)).toEqual([
      { kind: 'heading', level: 1, text: 'Hvorfor budgettet stiger' },
      paragraph(
        run('Huset har '),
        run('ansat flere', { isBold: true }),
        run(' og søger\nom '),
        run('midler', { isItalic: true }),
        run(' hos '),
        run('staten', { href: 'https://example.dk/puljer' }),
        run('.'),
      ),
      {
        kind: 'list',
        start: null,
        items: [
          { runs: [run('Drift')], below: { start: 1, items: [[run('Løn')], [run('Husleje')]] } },
          { runs: [run('Anlæg')], below: null },
        ],
      },
      {
        kind: 'table',
        header: [[run('Post')], [run('2026')]],
        rows: [[[run('Løn')], [run('2.499.730')]]],
      },
    ]);
    expect(writeMarkup(readMarkup(text))).toBe(text.replace('stiger\n', 'stiger\n\n'));
  });

  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['[klik](javascript:alert(1))'],
    ['[klik](data:text/html,hej)'],
    ['[klik](//ond.example)'],
    [String.raw`[klik](/\ond.example)`],
    ['![billede](https://example.dk/a.png)'],
    ['`kode` og ~~streg~~ og *stjerner*'],
    ['> citat'],
    ['fil_navn_her.docx'],
    ['Punkt 2*3*4 og note*'],
    ['&lt;b&gt; &amp;'],
  ])('%s is text', (text) => {
    expect(readMarkup(text)).toEqual([paragraph(run(text))]);
  });

  test.each([
    ['en linje med [ ] i', '- [ ] opgave'],
    ['et årstal', '2016. var et godt år'],
  ])('a list keeps what was typed: %s', (_, text) => {
    expect(plainOf(readMarkup(text))).toContain(text.replace('- ', ''));
  });

  test.each([
    ['1. maj: møde\n15. maj: frist'],
    ['1. a\n1. b'],
    ['3. a\n2. b\n1. c'],
    ['01. maj'],
    ['1234567. sag'],
  ])('numbers stand as they were typed: %s', (text) => {
    expect(plainOf(readMarkup(text))).toBe(text);
    expect(plainOf(readMarkup(writeMarkup(readMarkup(text))))).toBe(text);
  });

  test.each([['<script>'], ['<!--'], ['```'], ['~~~'], ['    kode']])(
    '%s swallows nothing below it',
    (text) => {
      expect(readMarkup(`${text}\n\n# Top`).at(-1)).toEqual({ kind: 'heading', level: 1, text: 'Top' });
    },
  );

  test('a row longer than the header keeps its cells', () => {
    expect(plainOf(readMarkup('| a |\n| --- |\n| 1 | 2 | 3 |'))).toBe('a\n1\t2\t3');
  });
});

test.each([
  ['brackets', '['.repeat(50_000)],
  ['half links', '[a]('.repeat(40_000)],
  ['bold without end', '**a '.repeat(40_000)],
  ['italics without end', '_a '.repeat(60_000)],
  ['points in points', '- '.repeat(80_000)],
  ['deeper and deeper', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
  ['backslashes', '\\'.repeat(190_000)],
  ['pipes', '|'.repeat(190_000)],
  ['a table of pipes', `|a|\n|-|\n${'|'.repeat(10_000)}`],
  ['angles', '<a '.repeat(60_000)],
  ['stars', '*'.repeat(190_000)],
  ['dashes', '-'.repeat(190_000)],
  ['dashes in lines', '- - -\n'.repeat(30_000)],
  ['hashes', '#'.repeat(190_000)],
  ['blanks', `a${' '.repeat(190_000)}b`],
  ['numbers', '1. '.repeat(60_000)],
  ['short lines', 'a\n'.repeat(95_000)],
  ['points', '- a\n'.repeat(45_000)],
])('200.000 signs of %s take at most two seconds of the processor', (_, text) => {
  expect(cpuMilliseconds(() => readMarkup(text))).toBeLessThan(2_000);
});
