import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, guardedCell } from './csv.ts';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const unseen = ['', ' ', '\u200b', '\ufeff', '\u00a0', '\u202e', '\u200b '];
const formulas = unseen.flatMap((before) => starts.map((start) => `${before}${start}1+cmd|A1`));

test.each(formulas.map((text) => [JSON.stringify(text), text]))('%s gets an apostrophe', (_, text) => {
  expect(guardedCell(text)).toBe(`'${text}`);
});

test.each(['-5', '-1.234,50', '12', 'Godkendt', 'a=b', '2 til 5 %', '', '(=1)'])('%s stays', (text) => {
  expect(guardedCell(text)).toBe(text);
});

test.each([
  [[['a', 'b']], '\uFEFFa;b\r\n'],
  [[['a;b', 'c"d', 'e\nf']], '\uFEFF"a;b";"c""d";"e\nf"\r\n'],
  [[[';=1+1', '";=1+1']], '\uFEFF";=1+1";""";=1+1"\r\n'],
  [[['=1'], ['Læsø']], "\uFEFF'=1\r\nLæsø\r\n"],
])('%j', (rows, text) => expect(csv(rows)).toBe(text));

test('what is written is read back, but for the apostrophes', () => {
  const cells = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      expect(readBack(csv(rows))).toEqual(rows.map((row) => row.map(guardedCell)));
    }),
  );
});

/** A reader of its own, straight from RFC 4180. */
function readBack(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/gy;
  cells.lastIndex = 1;
  let row: string[] = [];
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
