import { expect, test } from 'vitest';
import { isPaperNumber, paperFileName, paperNumber, servedName, titleOfFile } from './paper-names.ts';

test.each([
  ['C:\\Mine filer\\Notat.docx', 'Notat.docx'],
  ['../../etc/passwd', 'passwd'],
  ['a\u202Etxt.exe', 'atxt.exe'],
  ['010180-1234 notat.pdf', '••••••-•••• notat.pdf'],
  ['///', 'bilag'],
])('a file called %j is kept as %j', (given, kept) => {
  expect(paperFileName(given)).toBe(kept);
});

test.each([
  ['Takst_beregning  2027.pdf', 'Takst beregning 2027'],
  ['Økonomi.rapport.xlsx', 'Økonomi.rapport'],
  ['.pdf', '.pdf'],
])('without a title, %j becomes %j', (name, title) => {
  expect(titleOfFile(name)).toBe(title);
});

test.each([
  ['notat.pdf', 'application/pdf', 'notat.pdf'],
  ['notat.exe', 'application/pdf', 'notat.exe.pdf'],
  ['kør.bat', 'text/plain', 'kør.bat.txt'],
  ['side.PNG', 'image/png', 'side.PNG'],
  ['side', 'image/jpeg', 'side.jpg'],
])('%s of %s is handed out as %s', (name, mediaType, served) => {
  expect(servedName(name, mediaType)).toBe(served);
});

test('numbers have four digits, and more when a year needs them', () => {
  expect(paperNumber('2026', 42)).toBe('2026-0042');
  expect(paperNumber('2026', 12_345)).toBe('2026-12345');
  expect(['2026-0042', '2026-12345', '2026-42', '2026-0042a', ''].map(isPaperNumber)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
