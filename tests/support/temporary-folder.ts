import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export type TemporaryFolder = { path: string; remove: () => Promise<void> };

/** A folder that a database may live in: where root runs the tests, the database's own account passes through it. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-')); // short, because a socket's path has a limit
  await chmod(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
