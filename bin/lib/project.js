import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const at = (...parts) => path.join(root, ...parts);

/** Something the person at the terminal can put right. The message is one sentence, shown without a stack. */
export class Refusal extends Error {
  name = 'StartupRefusal';
}

/** Ends the command as the error deserves: a refusal with its sentence, anything else with its stack. */
export function end(error) {
  const isRefusal = error instanceof Error && error.name === 'StartupRefusal';
  process.stderr.write(`${isRefusal || !error?.stack ? (error?.message ?? error) : error.stack}\n`);
  process.exit(1);
}

/** Node 22.18 reads TypeScript by itself; everything but these commands is written for it or newer. */
const isNewEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
};

/** The Node that runs the program: the one installed with the packages, else this one if it is new enough. */
export function projectNode() {
  const own = at('node_modules/.bin/node');
  if (fs.existsSync(own)) return fs.realpathSync(own);
  if (isNewEnough()) return process.execPath;
  throw new Refusal(
    `Node 24 blev ikke installeret til ${os.platform()}-${os.arch()}: kør npm install igen, ` +
      'eller installer selv Node 24 fra https://nodejs.org.',
  );
}
