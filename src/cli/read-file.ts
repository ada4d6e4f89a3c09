import { open } from 'node:fs/promises';
import path from 'node:path';
import type { FileToRead } from '../modules/archive/queries/read-in-cage.ts';
import { documentLimits } from '../platform/documents/limits.ts';
import { refusal, type DocumentRefusal } from '../platform/documents/refusals.ts';

export type FoundFile = { ok: true; file: FileToRead } | { ok: false; name: string; error: DocumentRefusal };

const standardInput = '-';

/** Reads a file, or standard input, and gives up as soon as it is larger than a document may be. */
export async function readFileToImport(where: string): Promise<FoundFile> {
  const name = where === standardInput ? 'stdin' : path.basename(where);
  try {
    const bytes = where === standardInput ? await bytesUpToMax(process.stdin) : await fileBytes(where);
    return bytes ? { ok: true, file: { name, bytes } } : { ok: false, name, error: refusal('TOO_LARGE') };
  } catch {
    return { ok: false, name, error: refusal('NO_FILE') }; // not there, a folder, not ours to read
  }
}

async function fileBytes(where: string): Promise<Uint8Array | null> {
  const file = await open(where, 'r');
  try {
    const { size } = await file.stat();
    if (size > documentLimits.fileBytesMax) return null;
    return await bytesUpToMax(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

/** A pipe has no size, and a file may grow while it is read: what comes is counted. */
async function bytesUpToMax(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const part of stream) {
    count += part.length;
    if (count > documentLimits.fileBytesMax) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
