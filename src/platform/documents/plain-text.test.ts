import { describe, expect, test } from 'vitest';
import { decodeText, linesOfText } from './plain-text.ts';

const danish = 'Møde på Læsø: “Æbler” – 5 % à Ørsø';
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const marked = (mark: number[], bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(mark), bytes]);
/** Windows-1252 has Latin-1's letters, and its own signs for quotes and dashes. */
const windows = Buffer.from(
  Array.from(danish, (sign) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[sign] ?? sign.charCodeAt(0)),
);

describe('every way a Danish text is stored gives the same letters', () => {
  const cases: readonly [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(danish)],
    ['UTF-8 with a mark', marked([0xef, 0xbb, 0xbf], Buffer.from(danish))],
    ['UTF-8 with letters and rings apart', Buffer.from(danish.normalize('NFD'))],
    ['UTF-16 little endian with a mark', marked([0xff, 0xfe], utf16(danish, false))],
    ['UTF-16 big endian with a mark', marked([0xfe, 0xff], utf16(danish, true))],
    ['UTF-16 little endian', utf16(danish, false)],
    ['UTF-16 big endian', utf16(danish, true)],
    ['Windows-1252', windows],
  ];
  for (const [name, bytes] of cases)
    test(name, () => expect(decodeText(bytes)).toEqual({ text: danish, isDamaged: false }));
});

test('one spoilt byte in a UTF-8 text does not spoil its other letters, and is told', () => {
  const bytes = Buffer.concat([Buffer.from(danish), Buffer.from([0xff])]);
  expect(decodeText(bytes)).toEqual({ text: `${danish}\uFFFD`, isDamaged: true });
});

test('a stray NUL is dropped', () => {
  expect(decodeText(Buffer.from(`Refe\0rat, ${danish}`))).toEqual({
    text: `Referat, ${danish}`,
    isDamaged: false,
  });
});

test('a program is no text', () => {
  const bytes = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7 + (index >> 3)) % 256);
  expect(decodeText(bytes)).toBeNull();
});

describe('lines end where any program ends them', () => {
  const cases: readonly [string, string][] = [
    ['Unix', 'a\n\nb\n'],
    ['Windows', 'a\r\n\r\nb\r\n'],
    ['old Macintosh', 'a\r\rb\r'],
    ['Unicode', 'a\u2028\u2029b'],
    ['no line end at the end', 'a\n\nb'],
  ];
  for (const [name, text] of cases)
    test(name, () => expect(linesOfText(text)).toEqual({ lines: ['a', '', 'b'], pageStartLines: null }));
});

test('a form feed starts a page, and one at the end starts none', () => {
  expect(linesOfText('a\nb\n\fc\n\fd\n\f\n')).toEqual({
    lines: ['a', 'b', 'c', 'd'],
    pageStartLines: [1, 3, 4],
  });
});

test('blanks before a line are kept: they tell where pages begin', () => {
  expect(linesOfText(' a\n  b').lines).toEqual([' a', '  b']);
});

test('a million lines are no trouble', () => {
  expect(linesOfText('x\n'.repeat(1_000_000)).lines).toHaveLength(1_000_000);
});
