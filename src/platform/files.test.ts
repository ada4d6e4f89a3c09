import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { deleteStoredFile, readStoredFile, sha256Of, storeFile } from './files.ts';
import { isUnavailable } from './unavailable.ts';

const base = mkdtempSync(path.join(os.tmpdir(), 'rv-files-'));
const folder = path.join(base, 'originals');
const bytes = new TextEncoder().encode('Referat fra et møde på Læsø');
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('a stored file is read back as it was, under a name of our own', async () => {
  const stored = await storeFile(folder, bytes);
  expect(stored.sha256).toBe(sha256Of(bytes));
  expect(stored.storedAs).toMatch(/^[0-9a-f]{32}$/);
  expect(new Uint8Array(await readStoredFile(folder, stored))).toEqual(bytes);
});

test('the same bytes twice have one hash and two names', async () => {
  const [one, other] = [await storeFile(folder, bytes), await storeFile(folder, bytes)];
  expect(one.sha256).toBe(other.sha256);
  expect(one.storedAs).not.toBe(other.storedAs);
});

test('nobody else on the machine may read it', async () => {
  const stored = await storeFile(folder, bytes);
  expect(statSync(path.join(folder, stored.storedAs)).mode & 0o077).toBe(0);
  expect(statSync(folder).mode & 0o077).toBe(0);
});

test('a deleted file is gone, and deleting it again is harmless', async () => {
  const stored = await storeFile(folder, bytes);
  await deleteStoredFile(folder, stored.storedAs);
  await deleteStoredFile(folder, stored.storedAs);
  await expect(readStoredFile(folder, stored)).rejects.toSatisfy(isUnavailable);
});

test('a file that has changed on the disk is not handed out', async () => {
  const stored = await storeFile(folder, bytes);
  writeFileSync(path.join(folder, stored.storedAs), 'something else');
  await expect(readStoredFile(folder, stored)).rejects.toThrow(/what it was/);
});

describe('a name that is not ours is a bug, not a path', () => {
  for (const storedAs of ['../secret', '/etc/passwd', '', 'A'.repeat(32), `${'a'.repeat(32)}/..`]) {
    test(JSON.stringify(storedAs), async () => {
      await expect(readStoredFile(folder, { sha256: '', storedAs })).rejects.toThrow(/own making/);
      await expect(deleteStoredFile(folder, storedAs)).rejects.toThrow(/own making/);
    });
  }
});

test('a folder that cannot be written to is said at once, and nothing is left', async () => {
  const closed = path.join(base, 'a file');
  writeFileSync(closed, '');
  chmodSync(closed, 0o400);
  await expect(storeFile(closed, bytes)).rejects.toThrow(/EEXIST|ENOTDIR/);
});

const small = path.join(base, 'small-disk');
const mountRefusal = mountSmallDisk();
afterAll(() => {
  if (mountRefusal === null) execFileSync('umount', [small]);
});

test.skipIf(mountRefusal !== null)(
  `a full disk is said at once, nothing is left, and it works again when there is room${mountRefusal ?? ''}`,
  async () => {
    const kept = await storeFile(small, new Uint8Array(600_000));
    await expect(storeFile(small, new Uint8Array(600_000))).rejects.toSatisfy(isUnavailable);
    expect(readdirSync(small)).toEqual([kept.storedAs]);
    await deleteStoredFile(small, kept.storedAs);
    const stored = await storeFile(small, new Uint8Array(600_000));
    expect(await readStoredFile(small, stored)).toHaveLength(600_000);
  },
);

/** Null when the disk is there, else why it is not. Only root may mount one. */
function mountSmallDisk(): string | null {
  try {
    execFileSync('mkdir', ['-p', small]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small], { stdio: 'pipe' });
    return null;
  } catch {
    return ' (skipped: only root may mount a small disk)';
  }
}
