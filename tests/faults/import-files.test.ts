import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openReader,
  readInCage,
  type DocumentReader,
  type ReadDocument,
} from '../../src/modules/archive/queries/read-in-cage.ts';
import { knownNamesNorthJutland as names } from '../../src/modules/archive/rules/known-names.ts';
import { cell, docxOf, docxParts, paragraph, row, table, zipped } from '../support/docx-writer.ts';
import { fileOf, pdfOf } from '../support/pdf-writer.ts';

const minutes = readFileSync('examples/01-nord-fuldt-hoved.txt');
const lines = minutes.toString('utf8').split('\n');
let reader: DocumentReader;
beforeAll(() => {
  reader = openReader(names);
});
afterAll(() => reader.close());

const read = async (name: string, bytes: Uint8Array): Promise<ReadDocument> => {
  const [document, ...more] = await reader.read({ name, bytes });
  if (!document || more.length > 0) throw new Error('one file, one answer');
  return document;
};
const codeOf = (document: ReadDocument): string => (document.ok ? 'record' : document.error.code);
const example = (name: string): Uint8Array => readFileSync(path.join('examples/bad', name));

async function expectGoodNext(): Promise<void> {
  const next = await read('next.txt', minutes);
  expect(next.ok && next.record.items.length).toBeGreaterThan(3);
}

describe('the bad examples are each told what to do', () => {
  const cases: readonly [string, string][] = [
    ['empty.txt', 'EMPTY'],
    ['encrypted.pdf', 'ENCRYPTED'],
    ['scanned.pdf', 'SCANNED'],
    ['bomb.docx', 'ZIP_BOMB'],
    ['truncated.docx', 'DAMAGED'],
    ['old.doc', 'OLD_DOC'],
    ['invoice.txt', 'NOT_A_MEETING'],
    ['not-a-meeting.txt', 'NOT_A_MEETING'],
    ['wrong-extension.pdf', 'NOT_A_MEETING'],
    ['latin1.txt', 'record'],
    ['utf16.txt', 'record'],
  ];
  for (const [name, code] of cases) {
    test(`${name}: ${code}`, async () => {
      const document = await read(name, example(name));
      expect(codeOf(document)).toBe(code);
      if (!document.ok) expect(document.error.message).toMatch(/^[A-ZÆØÅ].{20,}\.$/u);
    });
  }
});

describe('a text is the same in every encoding', () => {
  const text = lines.filter((line) => !/[•●\uF0B7”’–]/u.test(line)).join('\n');
  const encoded: readonly [string, Uint8Array][] = [
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ];
  for (const [name, bytes] of encoded) {
    test(name, async () => {
      const plain = await read('a.txt', Buffer.from(text));
      expect(plain.ok).toBe(true);
      expect(await read('a.txt', bytes)).toEqual(plain);
    });
  }
});

test('a file with the wrong extension is read as what it is, with a note', async () => {
  const asPdf = await read('minutes.pdf', minutes);
  const asText = await read('minutes.txt', pdfOf([lines]));
  expect(asPdf).toMatchObject({ ok: true, kind: 'txt', notes: ['extension-differs'] });
  expect(asText).toMatchObject({ ok: true, kind: 'pdf', notes: ['extension-differs'] });
});

test('a PDF has its pages, a Word document and a text may have none', async () => {
  const pdf = await read('a.pdf', pdfOf([lines.slice(0, 20), lines.slice(20)]));
  expect(pdf.ok && pdf.pageStartLines?.length).toBe(2);
  const fed = await read(
    'a.txt',
    Buffer.from(`${lines.slice(0, 20).join('\n')}\f${lines.slice(20).join('\n')}`),
  );
  expect(fed.ok && fed.pageStartLines?.[1]).toBe(21);
  const word = await read('a.docx', docxOf(lines.map((line) => paragraph(line)).join('')));
  expect(word.ok && word.pageStartLines).toBeNull();
});

describe('what is built to hurt is stopped, and the next file is read', () => {
  const parts = docxParts(paragraph('Referat'));
  const xml = (body: string): string =>
    (parts['word/document.xml'] ?? '').replace('<w:body>', `<w:body>${body}`);
  const flateBomb = (): Uint8Array => {
    const content = deflateSync(Buffer.concat([Buffer.from('BT '), Buffer.alloc(900_000_000, ' ')]));
    const head = Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`);
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>';
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page];
    return fileOf([
      ...objects.map((object) => Buffer.from(object)),
      Buffer.concat([head, content, Buffer.from('\nendstream')]),
    ]);
  };
  const wide = (): string =>
    table(row(...Array.from({ length: 20_000 }, (_, at) => cell(paragraph(`kolonne ${at}`)))));
  const noise = Buffer.from(Array.from({ length: 600_000 }, (_, at) => (at * at * 31 + at * 7) % 251));
  const cases: readonly [string, () => Uint8Array, readonly string[]][] = [
    ['26 MB', () => Buffer.alloc(26_000_000, 'x'), ['TOO_LARGE']],
    ['a line of 25 MB', () => Buffer.alloc(25_000_000, 'x'), ['TOO_MANY_LINES']],
    [
      '25 million empty lines',
      () => Buffer.alloc(25_000_000, '\n'),
      ['EMPTY', 'TOO_MANY_LINES', 'OUT_OF_MEMORY'],
    ],
    ['brackets in brackets', () => Buffer.alloc(20_000_000, '['), ['NOT_A_MEETING', 'TOO_MANY_LINES']],
    [
      'brackets in brackets that begin like ours',
      () => Buffer.concat([Buffer.from('[{"items":'), Buffer.alloc(20_000_000, '[')]),
      ['OUT_OF_MEMORY', 'NOT_A_MEETING', 'TOO_MANY_LINES'],
    ],
    [
      'a list of empty lists',
      () => Buffer.from(`[{"items":[${'[],'.repeat(5_000_000)}[]]}]`),
      ['NOT_A_RECORD', 'OUT_OF_MEMORY'],
    ],
    ['a PDF that unpacks to 900 MB', flateBomb, ['OUT_OF_MEMORY', 'TIMED_OUT']],
    [
      'noise after a PDF head',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]),
      ['DAMAGED', 'SCANNED'],
    ],
    ['noise after a zip head', () => Buffer.concat([Buffer.from('PK\x03\x04'), noise]), ['DAMAGED']],
    [
      'a table of 20,000 columns',
      () => zipped({ ...parts, 'word/document.xml': xml(wide()) }),
      ['TOO_MANY_LINES', 'NOT_A_MEETING', 'ZIP_BOMB'],
    ],
    [
      'a document in a document',
      () => zipped({ ...parts, 'word/other.xml': zipped(parts) }),
      ['NESTED_ARCHIVE'],
    ],
  ];
  for (const [name, make, codes] of cases) {
    test(name, { timeout: 60_000 }, async () => {
      expect(codes).toContain(codeOf(await read('bad', make())));
      await expectGoodNext();
    });
  }
});

test('many files at once come back in their order, the good ones beside the bad', async () => {
  const files = [minutes, Buffer.alloc(0), pdfOf([lines]), example('bomb.docx'), minutes];
  const documents = await readInCage(
    files.map((bytes, at) => ({ name: `${at}`, bytes })),
    names,
  );
  expect(documents.map(codeOf)).toEqual(['record', 'EMPTY', 'record', 'ZIP_BOMB', 'record']);
});
