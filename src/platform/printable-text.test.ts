import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../tests/support/printed-document.ts';
import { fontFolder, lettersOfFont } from './font-letters.ts';
import { printableData } from './printable-text.ts';

const hasLetter = lettersOfFont(readFileSync(path.join(fontFolder(), 'IBMPlexSans-Regular.ttf')));

type Data = { document: { blocks: { text: string }[] }; unshown: string | null };
const dataOf = (text: string): Data =>
  JSON.parse(printableData(documentOf([{ kind: 'paragraph', text }]), hasLetter)) as Data;
const shown = (text: string): string | undefined => dataOf(text).document.blocks[1]?.text;

test('the font says which letters it has', () => {
  for (const letter of 'aÅø–“…•◊½Ж')
    expect([letter, hasLetter(letter.codePointAt(0) ?? 0)]).toEqual([letter, true]);
  for (const letter of '😀שم中☐')
    expect([letter, hasLetter(letter.codePointAt(0) ?? 0)]).toEqual([letter, false]);
});

const cases: [typed: string, stands: string, note: string | null][] = [
  ['Ærø, 5.000 kr.', 'Ærø, 5.000 kr.', null],
  ['hej 😀!', 'hej ◊!', '1 tegn vises som ◊.'],
  ['to\tord\r\nny linje', 'to ord\nny linje', null],
  ['bin\u00addestreg', 'bindestreg', null],
  ['A\u030a', 'Å', null],
];

test.each(cases)('%j stands as %j', (typed, stands, note) => {
  expect(shown(typed)).toBe(stands);
  expect(dataOf(typed).unshown).toBe(note);
});

test('a long word may be broken, and an address stays whole', () => {
  expect(shown('x'.repeat(45))).toBe(`${'x'.repeat(20)}\u200b${'x'.repeat(20)}\u200b${'x'.repeat(5)}`);
  const url = `https://example.dk/${'a'.repeat(100)}`;
  expect(printableData(documentOf([{ kind: 'links', items: [{ text: 'x', url }] }]), hasLetter)).toContain(
    url,
  );
});

test('whatever is typed, only letters of the font are left', () => {
  const allowed = (letter: string): boolean =>
    letter === '\n' || letter === '\u200b' || hasLetter(letter.codePointAt(0) ?? 0);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      expect((shown(typed) ?? '').match(/./gsu)?.filter((letter) => !allowed(letter)) ?? []).toEqual([]);
    }),
  );
});
