import { accept, refuse, type Result } from '../../../kernel/result.ts';
import { fileKind } from '../../../platform/documents/kind.ts';
import { documentLimits } from '../../../platform/documents/limits.ts';
import { paperMediaTypes } from '../../../platform/paper-jobs.ts';

export const fileRefusals = [
  'file-empty',
  'file-too-large',
  'file-locked',
  'file-old-office',
  'file-macros',
  'file-packed',
  'file-wrong-kind',
] as const;
export type FileRefusal = { code: (typeof fileRefusals)[number]; field: 'files'; facts?: { name: string } };

type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * What a file is, by its content: its kind of media, or why it is not taken in. A first look at the bytes only; the
 * cage opens it later.
 */
export function mediaTypeOf({ name, bytes }: NamedFile): Result<string, FileRefusal> {
  if (bytes.length > documentLimits.fileBytesMax) return refusedFile('file-too-large', name);
  const kind = fileKind(bytes);
  if (kind === 'pdf') return accept(paperMediaTypes.pdf);
  if (kind === 'zip') return officeTypeOf({ name, bytes });
  if (kind === 'text')
    return isText(bytes) ? accept(paperMediaTypes.text) : refusedFile('file-wrong-kind', name);
  if (kind === 'IMAGE' && bytes[0] === 0x89) return accept(paperMediaTypes.png);
  if (kind === 'IMAGE' && bytes[0] === 0xff) return accept(paperMediaTypes.jpeg);
  const codes = { EMPTY: 'file-empty', ENCRYPTED: 'file-locked', OLD_DOC: 'file-old-office' } as const;
  const known = Object.entries(codes).find(([refusal]) => refusal === kind)?.[1];
  if (known) return refusedFile(known, name);
  const isOld = kind === 'SPREADSHEET' || kind === 'RTF';
  return refusedFile(
    isOld ? 'file-old-office' : kind === 'ARCHIVE' ? 'file-packed' : 'file-wrong-kind',
    name,
  );
}

/** The directory of an archive names its parts openly. */
function officeTypeOf({ name, bytes }: NamedFile): Result<string, FileRefusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (/\bvbaProject\.bin/iu.test(file.toString('latin1', Math.max(0, file.length - directoryBytesMax))))
    return refusedFile('file-macros', name);
  if (file.includes('word/document.xml')) return accept(paperMediaTypes.docx);
  if (file.includes('xl/workbook.xml')) return accept(paperMediaTypes.xlsx);
  return refusedFile('file-packed', name);
}

const directoryBytesMax = 200_000;
const sampleBytes = 4096;
const controlsFree = 8;

/** Programs have bytes that no text has, texts of two bytes a letter have zeros. Pages of the web are no text. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  if (/^\W*<(\?xml|svg|html|!doctype|script)/iu.test(Buffer.from(sample).toString('latin1'))) return false;
  const strange = sample.filter((byte) => byte < 0x20 && ![0, 9, 10, 11, 12, 13, 0x1b].includes(byte)).length;
  const zeros = sample.filter((byte) => byte === 0).length;
  return strange <= controlsFree && (zeros === 0 || zeros > sample.length / 3);
}

const refusedFile = (code: FileRefusal['code'], name: string): Result<never, FileRefusal> =>
  refuse({ code, field: 'files', facts: { name } });
