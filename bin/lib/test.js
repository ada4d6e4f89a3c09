import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installIfNeeded } from './install.js';
import { at, end, projectNode, root } from './project.js';

/** The last line is always 'N passed, N failed', also when the runner itself dies; the exit code agrees with it. */
export async function test(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rv-test-'));
  const lineFile = path.join(folder, 'closing-line');
  let code = 1;
  try {
    process.chdir(root);
    await installIfNeeded();
    const build = await run([at('bin/build.js'), '--quiet'], {});
    code =
      build ||
      (await run([at('node_modules/vitest/vitest.mjs'), 'run', ...args], { CLOSING_LINE: lineFile }));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
  const line = fs.existsSync(lineFile) ? fs.readFileSync(lineFile, 'utf8') : '0 passed, 1 failed';
  fs.rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${line}\n`);
  process.exitCode = line.endsWith(' 0 failed') ? code : code || 1;
}

/** Node's own folder goes first in the path: what a test starts as `node` is the same one. */
function run(command, settings) {
  const node = projectNode();
  const PATH = [at('node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const child = spawn(node, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...settings, PATH },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', end);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
