/**
 * Every class of people at every door: `npm run isolation` prints one line, `N cells, N leaks`, and ends with 1 on any leak.
 * Which cells they are is told by `vitest run tests/isolation/matrix.test.ts`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rv-'));
const report = path.join(folder, 'cells');
const run = spawnSync('vitest', ['run', 'tests/isolation/matrix.test.ts'], {
  cwd: projectRoot(),
  env: { ...process.env, ISOLATION_REPORT: report },
  encoding: 'utf8',
});
const line = lineOf(report);
rmSync(folder, { recursive: true, force: true });
if (line === undefined) process.stderr.write(run.stdout + run.stderr);
else process.stdout.write(`${line}\n`);
process.exitCode = run.status === 0 && line !== undefined ? 0 : 1;

function lineOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')[0];
  } catch {
    return undefined; // the world could not be made, or the table has a hole: what vitest said is shown instead
  }
}
