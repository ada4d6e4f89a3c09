/** The words of the field: both languages, our own short explanations, and no quarrel with the words of the code. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { da } from './glossary.da.ts';
import { en } from './glossary.en.ts';
import { termKeys, termParts, termSources, termUses, type TermKey } from './glossary.ts';
import { Term, TermText } from './term.tsx';

const lengthMax = 160;
const sentencesMax = 2;
const languages = { da, en } as const;

test('every word is explained in both languages, in one or two short sentences', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(da).toSorted());
  for (const entries of Object.values(languages)) {
    for (const { word, means } of Object.values(entries)) {
      expect(word).toMatch(/\S/);
      expect([means, means.length <= lengthMax]).toEqual([means, true]);
      expect(means.endsWith('.')).toBe(true);
      expect(means.split(/[.!?](?:\s|$)/).filter(Boolean).length, means).toBeLessThanOrEqual(sentencesMax);
    }
    const words = Object.values(entries).map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('an address is plain letters, so that it can be said and sent', () => {
  for (const key of termKeys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const key of [...Object.keys(termSources), ...Object.keys(termUses)]) expect(termKeys).toContain(key);
});

test('the words of the code and of the screen are the same: GLOSSARY and the list do not contradict', () => {
  const rows = readFileSync('docs/GLOSSARY.md', 'utf8').matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm);
  const plain = (word: string): string =>
    word
      .trim()
      .replace(/ \(.*\)$/, '')
      .toLowerCase();
  const english = new Map<string, string[]>();
  // A word with two meanings has two rows: 'indstilling', and 'indstilling (af en person)'.
  for (const [, danish = '', words = ''] of [...rows].slice(2))
    for (const word of danish.split(', ').map(plain))
      english.set(word, [...(english.get(word) ?? []), ...words.split(/[,:] /).map(plain)]);
  const shared = termKeys.filter((key) => english.has(da[key].word.toLowerCase()));
  expect(shared.length).toBeGreaterThan(25);
  for (const key of shared)
    expect(english.get(da[key].word.toLowerCase()), da[key].word).toContain(en[key].word.toLowerCase());
});

test('every word a page explains is in the list', () => {
  const pages = readdirSync('src/modules', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /pages\/[\w.-]+\.tsx$/.test(file),
  );
  const named = pages.flatMap((file) => {
    const source = readFileSync(`src/modules/${file}`, 'utf8');
    const lists = [...source.matchAll(/terms=\{([^}]*)\}/g)].map(([, list = '']) => list);
    const alone = [...source.matchAll(/ term="([\w-]+)"/g)].map(([, key = '']) => `'${key}'`);
    return [...lists, ...alone].flatMap((list) => [...list.matchAll(/'([a-z-]+)'/g)].map(([, key]) => key));
  });
  expect(named.length).toBeGreaterThan(15);
  for (const key of named) expect(termKeys).toContain(key);
});

const cut: [text: string, keys: TermKey[], language: 'da' | 'en', parts: string[]][] = [
  ['16 punkter, 20 indstillinger', ['indstilling'], 'da', ['16 punkter, 20 ', '[indstillinger]']],
  [
    'Forbehold fra Hjørring. Et forbehold til.',
    ['forbehold'],
    'da',
    ['[Forbehold]', ' fra Hjørring. Et forbehold til.'],
  ],
  ['12 møder i 3 fora.', ['forum'], 'da', ['12 møder i 3 ', '[fora]', '.']],
  ['Sagerne om sagsbehandling', ['sag'], 'da', ['[Sagerne]', ' om sagsbehandling']],
  ['sagsbehandling', ['sag'], 'da', ['sagsbehandling']],
  ['Dagsorden og referat', ['referat', 'dagsorden'], 'da', ['[Dagsorden]', ' og ', '[referat]']],
  [
    '1 lukket, 3 kun for kommuner',
    ['lukket-punkt', 'kommunal-del'],
    'da',
    ['1 ', '[lukket]', ', 3 ', '[kun for kommuner]'],
  ],
  ['Agenda with bodies', ['forum', 'dagsorden'], 'en', ['[Agenda]', ' with ', '[bodies]']],
  ['', ['sag'], 'da', []],
];
test.each(cut)('%s', (text, keys, language, parts) => {
  const shown = termParts(text, keys, language).map((part) =>
    typeof part === 'string' ? part : `[${part.words}]`,
  );
  expect(shown).toEqual(parts);
});

test('a text that is cut is the same text, and each word is explained once', () => {
  const someWords = fc.constantFrom(
    ...termKeys.map((key) => da[key].word),
    'og',
    'Ø',
    '.',
    '(',
    'kun for kommuner',
  );
  fc.assert(
    fc.property(fc.array(someWords, { maxLength: 12 }), (words) => {
      const text = words.join(' ');
      const parts = termParts(text, termKeys, 'da');
      expect(parts.map((part) => (typeof part === 'string' ? part : part.words)).join('')).toBe(text);
      const keys = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.key]));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('a word is a button that opens its own explanation, with the way to the list', () => {
  const html = String(<Term language="da" term="forbehold" />);
  expect(html).toMatch(/<button type="button"[^>]* popovertarget="ord-forbehold">/);
  expect(html).toContain('id="ord-forbehold" popover="auto"');
  expect(html).toContain('href="/ordliste#forbehold"');
  const text = String(
    <TermText language="en" terms={['sag']}>
      {'Matter <1>'}
    </TermText>,
  );
  expect(text).toContain('Matter<span class="sr-only"> (explanation)</span></button>');
  expect(text).toContain(' &lt;1&gt;');
});
