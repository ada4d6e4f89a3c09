import type { DocumentRefusalCode } from './refusals.ts';

/** What a file is, judged by its first bytes. The extension of its name is not asked. */
export type FileKind = 'pdf' | 'zip' | 'text' | DocumentRefusalCode;

const pdfHeadBytes = 1024;
const oleBytes = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const magics: readonly { bytes: readonly number[]; at?: number; kind: FileKind }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'EMPTY' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'RTF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'IMAGE' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'IMAGE' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'IMAGE' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], kind: 'IMAGE' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: 'IMAGE' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, kind: 'IMAGE' },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, kind: 'IMAGE' },
  { bytes: [0x1f, 0x8b], kind: 'ARCHIVE' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: 'ARCHIVE' },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: 'ARCHIVE' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: 'UNKNOWN_FORMAT' },
];

/** Zip archives are looked into later; everything without a known mark may be text. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'EMPTY';
  if (startsWith(bytes, oleBytes, 0)) return oleKind(bytes);
  const magic = magics.find((known) => startsWith(bytes, known.bytes, known.at ?? 0));
  if (magic) return magic.kind;
  const head = Buffer.from(bytes.subarray(0, pdfHeadBytes)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (/^\s*(<!doctype html|<html|<\?xml[^>]*\?>\s*<(!doctype )?html)/iu.test(head)) return 'HTML';
  return 'text';
}

/** True for what is itself an archive: such a thing inside a document is never opened. */
export function isArchive(bytes: Uint8Array): boolean {
  const kind = fileKind(bytes);
  return kind === 'zip' || kind === 'ARCHIVE';
}

/** The old Office container holds .doc, .xls and .ppt, and also a .docx that was locked with a password. */
function oleKind(bytes: Uint8Array): FileKind {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (name: string): boolean => names.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'ENCRYPTED';
  if (holds('WordDocument')) return 'OLD_DOC';
  if (holds('Workbook') || holds('PowerPoint Document')) return 'SPREADSHEET';
  return 'OLD_DOC';
}

function startsWith(bytes: Uint8Array, magic: readonly number[], at: number): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
