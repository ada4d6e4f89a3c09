/**
 * Whether what is not yours takes as long as what is not there: `npm run campaign isolation-timing`. 500 tries of each, taking
 * turns; fails where two medians are 5 ms or more apart.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rv-'));
const report = path.join(folder, 'medians');
const args = ['run', 'tests/isolation/indistinguishable.test.ts', '-t', 'the same time'];
const env = { ...process.env, ISOLATION_TIMING: report };
const { status } = spawnSync('vitest', args, { stdio: 'inherit', env });
console.log(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
