import { describe, expect, test } from 'vitest';
import { fileKind } from './kind.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

describe('a file is what its bytes say', () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ['nothing', latin(''), 'EMPTY'],
    ['a text', latin('Referat'), 'text'],
    ['a PDF', latin('%PDF-1.4\n'), 'pdf'],
    ['a PDF after a few bytes of rubbish', latin(`${'x'.repeat(100)}\n%PDF-1.4\n`), 'pdf'],
    ['a package', latin('PK\x03\x04'), 'zip'],
    ['an empty package', latin('PK\x05\x06'), 'EMPTY'],
    ['an old Word file', ole('WordDocument'), 'OLD_DOC'],
    ['an old workbook', ole('Workbook'), 'SPREADSHEET'],
    ['a Word file locked with a password', ole('EncryptedPackage'), 'ENCRYPTED'],
    ['rich text', latin('{\\rtf1\\ansi'), 'RTF'],
    ['a web page', latin('\n<!DOCTYPE html><html>'), 'HTML'],
    ['a web page as XML', latin('<?xml version="1.0"?>\n<html>'), 'HTML'],
    ['PNG', latin('\x89PNG\r\n'), 'IMAGE'],
    ['JPEG', latin('\xff\xd8\xff\xe0'), 'IMAGE'],
    ['TIFF', latin('II*\0'), 'IMAGE'],
    ['WebP', latin('RIFF\0\0\0\0WEBP'), 'IMAGE'],
    ['gzip', latin('\x1f\x8b\x08'), 'ARCHIVE'],
    ['7z', latin('7z\xbc\xaf\x27\x1c'), 'ARCHIVE'],
    ['rar', latin('Rar!\x1a'), 'ARCHIVE'],
    ['a program', latin('\x7fELF'), 'UNKNOWN_FORMAT'],
  ];
  for (const [name, bytes, kind] of cases) test(name, () => expect(fileKind(bytes)).toBe(kind));
});
