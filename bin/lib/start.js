import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './bundle.js';
import { refuseBusyPort } from './busy-port.js';
import { installIfNeeded } from './install.js';
import { at, end, projectNode, root } from './project.js';

export async function start() {
  try {
    process.chdir(root);
    await installIfNeeded();
    if (fs.realpathSync(process.execPath) !== fs.realpathSync(projectNode())) return becomeNewer();
    await refuseBusyPort(process.env);
    if (await buildIfNeeded()) console.log('Rammeværk: bygget.');
    await import(pathToFileURL(at('dist/server.js')).href);
  } catch (error) {
    end(error);
  }
}

/** The same command on the project's Node. What this process is told, that one is told; how it ends, we end. */
function becomeNewer() {
  const child = spawn(projectNode(), [at('bin/start.js')], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', end);
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
