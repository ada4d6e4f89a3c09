/** Fifty times kill -9 while minutes are saved: `npm run campaign minutes-kill`. The suite kills three times. */
import { spawnSync } from 'node:child_process';

const env = { ...process.env, MINUTES_KILLS: '50' };
const { status } = spawnSync('vitest', ['run', 'tests/faults/minutes.test.ts'], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
