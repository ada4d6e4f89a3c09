/** Runs a campaign, a long test run: `npm run campaign NAME`. Without a name it lists them. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'campaigns');
const files = readdirSync(folder).filter((file) => /\.(ts|sh)$/.test(file));
const [name, ...rest] = process.argv.slice(2);
const file = files.find((candidate) => path.parse(candidate).name === name);

if (file === undefined) {
  console.log(`Campaigns: ${files.map((candidate) => path.parse(candidate).name).join(', ')}`);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  const program = file.endsWith('.sh') ? 'bash' : 'tsx';
  const { status } = spawnSync(program, [path.join(folder, file), ...rest], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
