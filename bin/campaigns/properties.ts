/**
 * Every property with new cases: `npm run campaign properties [ROUNDS] [SEED]`, ten rounds by default, each with the
 * next seed. Ends at the first round that fails, with the seed to give again.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, globSync } from 'node:fs';

const [rounds = 10, first = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
const files = globSync('{src,tests}/**/*.test.{ts,tsx}').filter((file) =>
  readFileSync(file, 'utf8').includes('fc.assert('),
);

for (let round = 0; round < rounds; round += 1) {
  const seed = String(first + round);
  const env = { ...process.env, PROPERTY_SEED: seed };
  const { status } = spawnSync('vitest', ['run', ...files], { stdio: 'inherit', env });
  if (status !== 0) {
    console.log(`Failed. Again with: npm run campaign properties 1 ${seed}`);
    process.exitCode = 1;
    break;
  }
}
console.log(`properties: ${files.length} files, from seed ${first}`);
