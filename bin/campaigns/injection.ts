/** Every hostile text in every field of every address: `npm run campaign injection`. The suite asks each page a few. */
import { spawnSync } from 'node:child_process';

const env = { ...process.env, INJECTIONS: 'all' };
const { status } = spawnSync('vitest', ['run', 'tests/security/injection.test.ts'], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
