/**
 * The test of the tests: `npm run campaign sabotage [WORD]`. Each patch breaks one guard in a copy of the tree, and the test
 * that is named beside it must turn red; with a word only the patches whose name has it. The working tree is not touched.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../src/platform/project-root.ts';
import { sabotages, type Sabotage } from './sabotage/patches.ts';

const copied = [
  'src',
  'tests',
  'demo',
  'bin',
  'migrations',
  'package.json',
  'vitest.config.ts',
  'tsconfig.json',
  'docs',
];

function copyOfTree(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'rv-sabotage-'));
  for (const part of copied)
    cpSync(path.join(projectRoot(), part), path.join(copy, part), { recursive: true });
  for (const part of ['node_modules', '.cache', 'examples'])
    symlinkSync(path.join(projectRoot(), part), path.join(copy, part));
  return copy;
}

/** Whether the named test turns red; a patch that no longer fits is a failure of its own. */
function verdictOn(copy: string, { file, find, replace, test, name }: Sabotage): string {
  const target = path.join(copy, file);
  const text = readFileSync(target, 'utf8');
  if (text.split(find).length !== 2) return 'the patch does not fit any more';
  writeFileSync(
    target,
    text.replace(find, () => replace),
  );
  const env = { ...process.env, NO_COLOR: '1' };
  const run = spawnSync('vitest', ['run', test, '-t', name], { cwd: copy, encoding: 'utf8', env });
  writeFileSync(target, text);
  const said = run.stdout + run.stderr;
  const failed = Number(/Tests .*?(\d+) failed/.exec(said)?.[1] ?? 0);
  return run.status !== 0 && failed > 0 ? 'caught' : `not caught by "${name}" in ${test}`;
}

const word = process.argv[2] ?? '';
const chosen = sabotages.filter(({ breaks }) => breaks.includes(word));
const copy = copyOfTree();
let caught = 0;
for (const sabotage of chosen) {
  const verdict = verdictOn(copy, sabotage);
  if (verdict === 'caught') caught += 1;
  console.log(`${sabotage.breaks}: ${verdict}`);
}
rmSync(copy, { recursive: true, force: true });
console.log(`sabotage: ${caught} of ${chosen.length} caught`);
process.exitCode = caught === chosen.length ? 0 : 1;
