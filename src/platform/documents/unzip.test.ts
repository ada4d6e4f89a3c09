import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxParts, paragraph, zipped } from '../../../tests/support/docx-writer.ts';
import { documentLimits } from './limits.ts';
import { UnreadableDocument } from './refusals.ts';
import { unzip } from './unzip.ts';

const parts = docxParts(paragraph('Referat'));
const good = zipped(parts);
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1_000_000);
const packed = (more: Zippable): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    ...more,
  });

function refusalOf(archive: Uint8Array): string {
  try {
    unzip(archive);
  } catch (error) {
    return error instanceof UnreadableDocument ? error.code : String(error);
  }
  return 'read';
}

test('a Word document gives its XML parts and nothing else', () => {
  const found = unzip(packed({ 'word/media/image1.png': strToU8('not kept') }));
  expect([...found.keys()]).toEqual(Object.keys(parts));
  expect(found.get('word/document.xml')?.toString()).toBe(parts['word/document.xml']);
});

test('a workbook embedded in a document is counted, never opened', () => {
  expect(refusalOf(packed({ 'word/embeddings/sheet1.xlsx': good }))).toBe('read');
});

describe('bombs are refused', () => {
  const cases: readonly [string, () => Uint8Array, string][] = [
    ['flat: 300 MB of zeros', () => packed({ 'word/a.xml': zeros(300) }), 'ZIP_BOMB'],
    ['flat: 21 MB in one part', () => packed({ 'word/a.xml': zeros(21) }), 'ZIP_BOMB'],
    ['packed more than a hundred times', () => packed({ 'word/a.xml': zeros(10) }), 'ZIP_BOMB'],
    ['many small parts', () => manyParts(201), 'ZIP_BOMB'],
    ['65,000 parts', () => manyParts(65_000), 'ZIP_BOMB'],
    ['an archive inside', () => packed({ 'word/inner.xml': good }), 'NESTED_ARCHIVE'],
    ['an archive inside under an innocent name', () => packed({ 'notes.txt': good }), 'NESTED_ARCHIVE'],
    ['gzip inside', () => packed({ 'a.bin': new Uint8Array([0x1f, 0x8b, 8]) }), 'NESTED_ARCHIVE'],
  ];
  for (const [name, archive, code] of cases) test(name, () => expect(refusalOf(archive())).toBe(code));
});

describe('a directory that lies is not believed', () => {
  test('a part larger than it says', () => expect(refusalOf(lying('word/a.xml', 1_000))).toBe('ZIP_BOMB'));
  test('a part smaller than it says', () => expect(refusalOf(lying('word/a.xml', 900_000))).toBe('ZIP_BOMB'));
  test('two parts in one place', () => expect(refusalOf(overlapping())).toBe('ZIP_BOMB'));
  test('a part called one thing here and another there', () => {
    const archive = Buffer.from(good);
    archive.write('X', archive.indexOf('word/document.xml'));
    expect(refusalOf(archive)).toBe('UNSAFE');
  });
  test('fewer parts than it says', () => {
    const archive = Buffer.from(good);
    archive.writeUInt16LE(9, archive.length - 12);
    expect(refusalOf(archive)).toBe('DAMAGED');
  });
  test('a place outside the file', () => {
    const archive = Buffer.from(good);
    archive.writeUInt32LE(99_999_999, directoryEntry(archive, 'word/document.xml') + 42);
    expect(refusalOf(archive)).toBe('DAMAGED');
  });
  test('a link', () => {
    const archive = Buffer.from(good);
    archive.writeUInt32LE(0xa1ff0000, directoryEntry(archive, 'word/document.xml') + 38);
    expect(refusalOf(archive)).toBe('UNSAFE');
  });
  test('a part with a password', () => {
    const archive = Buffer.from(good);
    archive.writeUInt16LE(1, directoryEntry(archive, 'word/document.xml') + 8);
    expect(refusalOf(archive)).toBe('ENCRYPTED');
  });
});

describe('names that lead elsewhere or hide something are refused', () => {
  const names: readonly [string, string][] = [
    ['../outside.xml', 'UNSAFE'],
    ['word/../../outside.xml', 'UNSAFE'],
    ['..\\outside.xml', 'UNSAFE'],
    ['/etc/passwd', 'UNSAFE'],
    ['C:\\windows.xml', 'UNSAFE'],
    [`word/${'x'.repeat(300)}.xml`, 'UNSAFE'],
    ['WORD/DOCUMENT.XML', 'UNSAFE'],
    ['word/vbaProject.bin', 'MACROS'],
  ];
  for (const [name, code] of names)
    test(name.slice(0, 40), () => expect(refusalOf(packed({ [name]: strToU8('x') }))).toBe(code));
});

describe('a cut file is damaged', () => {
  for (const share of [0.1, 0.5, 0.9, 0.99])
    test(`${share * 100} %`, () =>
      expect(refusalOf(good.subarray(0, Math.floor(good.length * share)))).toBe('DAMAGED'));
});

function manyParts(count: number): Uint8Array {
  expect(count).toBeGreaterThan(documentLimits.entriesMax);
  return zipSync(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}.xml`, new Uint8Array(1)])),
    {
      level: 0,
    },
  );
}

function directoryEntry(archive: Buffer, name: string): number {
  return archive.lastIndexOf(name) - 46;
}

/** A part of half a megabyte whose size in the directory is another. */
function lying(name: string, bytes: number): Uint8Array {
  const archive = Buffer.from(packed({ [name]: zeros(0.5) }));
  archive.writeUInt32LE(bytes, directoryEntry(archive, name) + 24);
  return archive;
}

/** The first part reaches over the second: the same bytes would be unpacked twice. */
function overlapping(): Uint8Array {
  const archive = Buffer.from(zipSync({ 'a.xml': strToU8('same'), 'b.xml': strToU8('same') }, { level: 0 }));
  const entry = directoryEntry(archive, 'a.xml');
  for (const size of [20, 24]) archive.writeUInt32LE(40, entry + size);
  return archive;
}
