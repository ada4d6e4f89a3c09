import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.js';

const stampName = 'inputs.json';
const entryName = 'main';
const requireForOldModules =
  'import{createRequire as $requireInCage}from"node:module";const require=$requireInCage(import.meta.url);';

/**
 * Bundles a program for the cage into a folder of its own, packages and all: a caged child may read that folder only.
 * Parts that it imports late become files of their own. Built again only when a source has changed. Answers the
 * program's path.
 */
export async function bundleCaged(entry, folder) {
  const program = path.join(folder, `${entryName}.mjs`);
  if (isFresh(folder) && fs.existsSync(program)) return program;
  const { build } = await import('esbuild');
  const shape = { bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node22' };
  const names = { outdir: folder, outExtension: { '.js': '.mjs' }, chunkNames: 'part-[hash]' };
  const { outputFiles, metafile } = await build({
    ...shape,
    ...names,
    entryPoints: [{ in: entry, out: entryName }],
    banner: { js: requireForOldModules },
    write: false,
    metafile: true,
    legalComments: 'none',
    minifyWhitespace: true,
    logLevel: 'error',
    absWorkingDir: root,
  });
  fs.mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
  writeWhole(path.join(folder, stampName), JSON.stringify(Object.keys(metafile.inputs).map(stampOf)));
  removeOld(folder, new Set(outputFiles.map((output) => path.basename(output.path))));
  return program;
}

function isFresh(folder) {
  const file = path.join(folder, stampName);
  if (!fs.existsSync(file)) return false;
  const stamps = JSON.parse(fs.readFileSync(file, 'utf8'));
  return stamps.every((stamp) => JSON.stringify(stamp) === JSON.stringify(stampOf(stamp[0])));
}

function stampOf(name) {
  const found = fs.statSync(path.resolve(root, name), { throwIfNoEntry: false });
  return found ? [name, found.size, found.mtimeMs] : [name];
}

/** Parts of an earlier bundle. The entry is replaced last, so no program misses a part that it names. */
function removeOld(folder, names) {
  for (const name of fs.readdirSync(folder))
    if (/^part-\w+\.mjs$/.test(name) && !names.has(name)) fs.rmSync(path.join(folder, name), { force: true });
}

function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, contents);
  fs.renameSync(draft, file);
}
