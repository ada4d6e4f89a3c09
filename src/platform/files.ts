import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { assert } from '../kernel/assert.ts';

/** Where an original lies and what it was: `storedAs` is a name of our own making, `sha256` in hexadecimal. */
export type StoredFile = { sha256: string; storedAs: string };

const nameBytes = 16;
const namePattern = /^[0-9a-f]{32}$/u;
const ownerOnlyFolder = 0o700;
const ownerOnlyFile = 0o600;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps an original in a folder outside everything the web server shows. When this returns, the file is whole and on
 * the disk: it is written under a draft name, synchronised, renamed, and the folder is synchronised too. Throws the
 * system's own error (a full disk is ENOSPC, which `unavailable.ts` knows) and leaves nothing behind.
 */
export async function storeFile(folder: string, bytes: Uint8Array): Promise<StoredFile> {
  const storedAs = randomBytes(nameBytes).toString('hex');
  const draft = path.join(folder, `${storedAs}.draft`);
  try {
    await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
    await writeSynced(draft, bytes);
    await rename(draft, path.join(folder, storedAs));
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return { sha256: sha256Of(bytes), storedAs };
}

/** The bytes of an original. Throws the system's error when it is gone, and when it is no longer what it was. */
export async function readStoredFile(folder: string, stored: StoredFile): Promise<Uint8Array> {
  const bytes = await readFile(placeOf(folder, stored.storedAs));
  assert(sha256Of(bytes) === stored.sha256, 'a stored file is what it was when it was stored');
  return bytes;
}

/** Removes an original for good. Twice is harmless. */
export async function deleteStoredFile(folder: string, storedAs: string): Promise<void> {
  await rm(placeOf(folder, storedAs), { force: true });
  await syncFolder(folder).catch(() => undefined); // no folder, no file
}

/** Only names that we made ourselves are joined to the folder. */
function placeOf(folder: string, storedAs: string): string {
  assert(namePattern.test(storedAs), 'a stored file has a name of our own making');
  return path.join(folder, storedAs);
}

async function writeSynced(place: string, bytes: Uint8Array): Promise<void> {
  const file = await open(place, 'wx', ownerOnlyFile);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
