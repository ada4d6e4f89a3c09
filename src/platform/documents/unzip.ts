import { inflateRawSync } from 'node:zlib';
import { isArchive } from './kind.ts';
import { documentLimits as limits } from './limits.ts';
import { UnreadableDocument } from './refusals.ts';

/**
 * The parts of an archive by name. Only parts whose name ends in .xml or .rels are kept, the rest is counted and
 * dropped.
 */
export type ArchiveParts = ReadonlyMap<string, Buffer>;

type Entry = {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  headerAt: number;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const commentBytesMax = 65_535;
const nameCharactersMax = 240;
const stored = 0;
const deflated = 8;
const isEncryptedFlag = 1;
const zip64Mark = 0xffffffff;
const unixTypeShift = 28;
const unixLink = 0xa;

/**
 * Unpacks an archive within the limits of `limits.ts`. The directory is checked first (number, names, sizes, places);
 * then every part is unpacked with a bound of its own and must be as large as the directory says. Throws
 * UnreadableDocument.
 */
export function unzip(archive: Uint8Array): ArchiveParts {
  const file = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  const entries = directoryOf(file);
  checkNames(entries);
  checkSizes(entries);
  const places = entries.map((entry) => placeOf(file, entry)).toSorted((a, b) => a.from - b.from);
  places.reduce((end, place) => (place.from < end ? broken('ZIP_BOMB') : place.to), 0);
  const kept = new Map<string, Buffer>();
  for (const { entry, data } of places) {
    const bytes = unpack(entry, data);
    const isEmbedded = /^\w+\/embeddings\//u.test(entry.name);
    if (isArchive(bytes) && !isEmbedded) return broken('NESTED_ARCHIVE');
    if (/\.(xml|rels)$|^mimetype$/u.test(entry.name)) kept.set(entry.name, bytes);
  }
  return kept;
}

function directoryOf(file: Buffer): Entry[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.entriesMax) return broken('ZIP_BOMB');
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  while (at + entryBytes <= end && file.readUInt32LE(at) === entryMark) {
    if (entries.length === limits.entriesMax) return broken('ZIP_BOMB');
    const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const nameBytes = lengths[0] ?? 0;
    entries.push(entryAt(file, at, nameBytes));
    at += lengths.reduce((sum, length) => sum + length, entryBytes);
  }
  return entries.length === count && count > 0 ? entries : broken('DAMAGED');
}

function endOf(file: Buffer): number {
  const lowest = Math.max(0, file.length - endBytes - commentBytesMax);
  for (let at = file.length - endBytes; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === endMark) return at;
  }
  return broken('DAMAGED');
}

function entryAt(file: Buffer, at: number, nameBytes: number): Entry {
  if (file.readUInt16LE(at + 8) & isEncryptedFlag) return broken('ENCRYPTED');
  if (file.readUInt32LE(at + 38) >>> unixTypeShift === unixLink) return broken('UNSAFE');
  return {
    name: file.toString('utf8', at + entryBytes, at + entryBytes + nameBytes),
    method: file.readUInt16LE(at + 10),
    packedBytes: file.readUInt32LE(at + 20),
    unpackedBytes: file.readUInt32LE(at + 24),
    headerAt: file.readUInt32LE(at + 42),
  };
}

function checkNames(entries: readonly Entry[]): void {
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (new Set(names).size !== names.length) broken('UNSAFE');
  for (const name of names) {
    const isOutside = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|[\0\\]/u.test(name);
    if (isOutside || name === '' || name.length > nameCharactersMax) broken('UNSAFE');
    if (/vbaproject\.bin$|vbadata\.xml$/u.test(name)) broken('MACROS');
  }
}

function checkSizes(entries: readonly Entry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const isHuge = unpacked > limits.unpackedBytesMax || unpacked > unpackableTo(packed);
  if (isHuge || entries.some((entry) => entry.unpackedBytes > entryLimit(entry))) broken('ZIP_BOMB');
}

const unpackableTo = (packed: number): number =>
  Math.max(limits.ratioFreeBytesMax, packed * limits.unpackRatioMax);
const entryLimit = (entry: Entry): number => Math.min(limits.entryBytesMax, unpackableTo(entry.packedBytes));

type Place = { entry: Entry; from: number; to: number; data: Buffer };

/** Where a part lies. Its own header must name it as the directory does: two readers must not see two documents. */
function placeOf(file: Buffer, entry: Entry): Place {
  const from = entry.headerAt;
  if (from === zip64Mark || from + localBytes > file.length) return broken('DAMAGED');
  if (file.readUInt32LE(from) !== localMark) return broken('DAMAGED');
  const nameEnd = from + localBytes + file.readUInt16LE(from + 26);
  if (file.toString('utf8', from + localBytes, nameEnd) !== entry.name) return broken('UNSAFE');
  const start = nameEnd + file.readUInt16LE(from + 28);
  const to = start + entry.packedBytes;
  return to <= file.length ? { entry, from, to, data: file.subarray(start, to) } : broken('DAMAGED');
}

function unpack(entry: Entry, data: Buffer): Buffer {
  const bytes = entry.method === stored ? data : inflated(entry, data);
  return bytes.length === entry.unpackedBytes ? bytes : broken('ZIP_BOMB');
}

function inflated(entry: Entry, data: Buffer): Buffer {
  if (entry.method !== deflated) return broken('DAMAGED');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch (error) {
    const isTooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return broken(isTooLong ? 'ZIP_BOMB' : 'DAMAGED');
  }
}

function broken(code: 'ZIP_BOMB' | 'DAMAGED' | 'ENCRYPTED' | 'UNSAFE' | 'MACROS' | 'NESTED_ARCHIVE'): never {
  throw new UnreadableDocument(code);
}
