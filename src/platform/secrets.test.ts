import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openVault, passingVault, vaultOf } from './secrets.ts';

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-secret-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

test('AUTH-5 what is sealed opens again, in its place only, and twice the same text is sealed differently', () => {
  const vault = passingVault();
  const sealed = vault.seal('hemmeligt', 'her');
  expect(vault.open(sealed, 'her')).toBe('hemmeligt');
  expect(sealed.equals(vault.seal('hemmeligt', 'her'))).toBe(false);
  expect(sealed.includes('hemmeligt')).toBe(false);
  expect(() => vault.open(sealed, 'der')).toThrow();
  expect(() => passingVault().open(sealed, 'her')).toThrow();
});

test('each changed byte of a sealed text is found', () => {
  const vault = passingVault();
  const sealed = vault.seal('hemmeligt', 'her');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => vault.open(changed, 'her')).toThrow();
  }
  expect(() => vault.open(sealed.subarray(0, 10), 'her')).toThrow();
});

test('the key of a folder is made once, is its owner’s only, and opens what it sealed after a new start', () =>
  inFolder(async (folder) => {
    const sealed = (await openVault(undefined, folder)).seal('hemmeligt', 'her');
    expect((await openVault('', folder)).open(sealed, 'her')).toBe('hemmeligt');
    const file = path.join(folder, 'secret.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(file, 'utf8'), 'base64url')).toHaveLength(32);
  }));

test('a damaged key file and a short secret stop the start and say why', () =>
  inFolder(async (folder) => {
    await writeFile(path.join(folder, 'secret.key'), 'abc');
    await expect(openVault(undefined, folder)).rejects.toThrow('secret.key er ikke en nøgle');
    await expect(openVault('kort', folder)).rejects.toThrow('mindst 32');
    const long = 'x'.repeat(32);
    const sealed = vaultOf(Buffer.from(long)).seal('hemmeligt', 'her');
    expect((await openVault(long, folder)).open(sealed, 'her')).toBe('hemmeligt');
  }));
