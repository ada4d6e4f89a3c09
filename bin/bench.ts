/**
 * Runs every benchmark in turn and prints its figures: `npm run bench`, or `npm run bench NAME` for one. What follows the
 * name is handed on: `npm run bench load -- --items=150000`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const [wanted, ...more] = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((file) => /^bench-[\w-]+\.ts$/.test(file));
const chosen = files.filter((file) => wanted === undefined || file === `bench-${wanted}.ts`);
if (chosen.length === 0) console.error(`No benchmark ${wanted}: ${files.join(', ')}`);

for (const file of chosen) {
  console.log(`\n== ${file}`);
  const { status } = spawnSync('tsx', [path.join(import.meta.dirname, file), ...more], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
if (chosen.length === 0) process.exitCode = 2;
