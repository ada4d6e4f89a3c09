/**
 * The file of a backup: a mark, parts one after the other (each compressed), a table of contents with the hash of each
 * part, and an end with the hash of the table. Every byte of the file is under one of the hashes or a fixed mark.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { StartupRefusal } from '../startup-refusal.ts';

export type Part = {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
  readonly sha256: string;
};

const startMark = Buffer.from('RAMMEVAERK-BACKUP 1\n');
const endMark = Buffer.from('RAMMEVAERK-BACKUP-END\n');
const lengthBytes = 8;
const hashBytes = 32;
const endBytes = lengthBytes + hashBytes + endMark.length;
const contentsBytesMax = 200_000_000;

/** Writes parts one at a time; what is read is not held longer than it takes to write it. */
export class BackupWriter {
  readonly parts: Part[] = [];
  private at = 0;
  private readonly file: FileHandle;

  private constructor(file: FileHandle) {
    this.file = file;
  }

  /** Begins an empty file that has just been opened for writing. */
  static async begin(file: FileHandle): Promise<BackupWriter> {
    const writer = new BackupWriter(file);
    await writer.put(startMark);
    return writer;
  }

  async add(name: string, content: AsyncIterable<Uint8Array>): Promise<Part> {
    const offset = this.at;
    const hash = createHash('sha256');
    await pipeline(Readable.from(content), createGzip(), async (compressed: AsyncIterable<Buffer>) => {
      for await (const chunk of compressed) {
        hash.update(chunk);
        await this.put(chunk);
      }
    });
    const part = { name, offset, bytes: this.at - offset, sha256: hash.digest('hex') };
    this.parts.push(part);
    return part;
  }

  /** The table of contents and the end. Answers with the hash of the table: it stands for the whole file. */
  async end(contents: object): Promise<string> {
    const table = Buffer.from(JSON.stringify({ ...contents, parts: this.parts }));
    const hash = createHash('sha256').update(table).digest();
    const length = Buffer.alloc(lengthBytes);
    length.writeBigUInt64BE(BigInt(table.length));
    for (const bytes of [table, length, hash, endMark]) await this.put(bytes);
    return hash.toString('hex');
  }

  private async put(bytes: Uint8Array): Promise<void> {
    await this.file.writeFile(bytes);
    this.at += bytes.length;
  }
}

const damaged = (what: string): StartupRefusal =>
  new StartupRefusal(`Sikkerhedskopien er beskadiget (${what}). Intet er ændret; brug en anden kopi.`);

/** The table of contents. Throws a StartupRefusal for a file that is none of ours, or was cut or changed. */
export async function readContents(place: string): Promise<{ contents: unknown; hash: string }> {
  const file = await open(place, 'r').catch(() => {
    throw new StartupRefusal(`Sikkerhedskopien ${place} kan ikke læses.`);
  });
  try {
    const { size } = await file.stat();
    const start = await bytesAt(file, 0, startMark.length);
    if (!start.equals(startMark))
      throw new StartupRefusal(`${place} er ikke en sikkerhedskopi fra Rammeværk. Intet er ændret.`);
    const end = await bytesAt(file, size - endBytes, endBytes);
    if (!end.subarray(lengthBytes + hashBytes).equals(endMark)) throw damaged('slutningen mangler');
    const length = Number(end.readBigUInt64BE());
    const from = size - endBytes - length;
    if (length > contentsBytesMax || from < startMark.length) throw damaged('indholdsfortegnelsen');
    const table = await bytesAt(file, from, length);
    const hash = createHash('sha256').update(table).digest();
    if (!hash.equals(end.subarray(lengthBytes, lengthBytes + hashBytes)))
      throw damaged('indholdsfortegnelsen');
    const contents = JSON.parse(table.toString('utf8')) as { parts: Part[] };
    checkPlaces(contents.parts, from);
    return { contents, hash: hash.toString('hex') };
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(length, 0));
  if (position >= 0) await file.read(bytes, 0, bytes.length, position);
  return bytes;
}

/** The parts lie side by side from the first byte to the table: none is missing and nothing lies between them. */
function checkPlaces(parts: readonly Part[], tableAt: number): void {
  let at = startMark.length;
  for (const { name, offset, bytes } of parts) {
    if (offset !== at) throw damaged(`${name} mangler`);
    at += bytes;
  }
  if (at !== tableAt) throw damaged('en del mangler');
}

/** Holds every byte of a part against its hash, without unpacking it. Throws a StartupRefusal when one differs. */
export async function checkPart(place: string, part: Part): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of rawPart(place, part)) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== part.sha256) throw damaged(part.name);
}

/** What went into a part, piece by piece. */
export async function* contentOf(place: string, part: Part): AsyncGenerator<Buffer> {
  const unpacked = createGunzip();
  const reading = pipeline(rawPart(place, part), unpacked);
  reading.catch(() => {}); // told below, by the reader of the unpacked stream
  for await (const chunk of unpacked) yield chunk as Buffer;
  await reading;
}

/** Lines of text, without their ends. Only LF ends a line: a text may hold the other signs that look like one. */
export async function* linesOf(content: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of content) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    rest += first;
    for (const other of others) {
      yield rest;
      rest = other;
    }
  }
  if (rest !== '') yield rest;
}

const rawPart = (place: string, { offset, bytes }: Part): Readable =>
  bytes === 0 ? Readable.from([]) : createReadStream(place, { start: offset, end: offset + bytes - 1 });
