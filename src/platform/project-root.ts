import { existsSync } from 'node:fs';
import path from 'node:path';
import { assert } from '../kernel/assert.ts';

/** The folder of the project, found from this file: it is the same whether sources or the bundle in dist/ run. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    assert(path.dirname(folder) !== folder, 'the program lies inside its project');
    folder = path.dirname(folder);
  }
  return folder;
}
