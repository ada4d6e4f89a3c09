import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const mayMap = isRoot && runs('unshare', ['--user', '--map-user=65534', '--', 'true']);

function runs(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rv-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const ownerOf = async (): Promise<number> => (await stat(path.join(folder, 'pg/data'))).uid;

async function startAndStop(): Promise<void> {
  const server = await startEmbeddedPostgres(folder);
  await server.stop();
}

test.skipIf(isRoot)('an ordinary user runs the database as himself', async () => {
  await startAndStop();
  expect(await ownerOf()).toBe(process.getuid?.());
});

describe.runIf(isRoot)('started as root', () => {
  beforeEach(() => chmod(folder, 0o711));

  test('another account owns the database and runs it', async () => {
    await startAndStop();
    expect(await ownerOf()).not.toBe(0);
  });

  test('data of an ordinary user stay his', async () => {
    await startAndStop();
    execFileSync('chown', ['-R', '12345:12345', path.join(folder, 'pg')]);
    await startAndStop();
    expect(await ownerOf()).toBe(12345);
  });

  test('a closed folder that cannot be opened is named in one sentence', async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const programs = path.join(folder, 'bin'); // this machine, but without unshare
    await mkdir(programs);
    for (const name of ['id', 'test'])
      await symlink(execFileSync('which', [name]).toString().trim(), `${programs}/${name}`);
    vi.stubEnv('PATH', programs);
    await expect(startEmbeddedPostgres(closed)).rejects.toThrow(
      new RegExp(`^Mappen ${closed} er lukket .*\\.$`),
    );
  });

  test.runIf(mayMap)(
    'in a folder only root may enter it runs all the same, and back again when it is opened',
    async () => {
      await chmod(folder, 0o700);
      await startAndStop();
      expect(await ownerOf()).toBe(0);
      await chmod(folder, 0o711);
      await startAndStop();
      expect(await ownerOf()).not.toBe(0);
      await chmod(folder, 0o700);
      await startAndStop();
      expect(await ownerOf()).toBe(0);
    },
  );
});
