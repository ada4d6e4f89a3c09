import fs from 'node:fs';
import path from 'node:path';
import { bundleCaged } from './bundle-caged.js';
import { at, root } from './project.js';

const entryOf = {
  server: 'src/main.ts',
  cli: 'src/cli.ts',
  'pdf-worker': 'src/pdf-worker.ts',
};
/** Programs that read foreign files; `platform/caged-program.ts` finds them. */
const cagedNames = ['import-child', 'paper-child', 'workbook-child'];
const watched = ['src', 'demo', 'bin/lib/bundle.js', 'bin/lib/bundle-caged.js', 'package-lock.json'];
const stampFile = at('dist/sources.json');

/**
 * Builds dist/server.js and its thread, dist/cli.js, the caged readers and the scripts of the browser, unless no source
 * has changed since. Packages stay outside, so the bundle is small and their own files are found. Answers whether
 * anything was done.
 */
export async function buildIfNeeded() {
  const sources = JSON.stringify(watched.flatMap((name) => stampsOf(at(name))));
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === sources) return false;
  fs.mkdirSync(at('dist'), { recursive: true });
  const { build } = await import('esbuild');
  const outputs = [...(await bundlePrograms(build)), ...(await bundleIslands(build))];
  for (const name of cagedNames) {
    const entry = at(`src/${name}.ts`);
    if (fs.existsSync(entry)) await bundleCaged(entry, at(`dist/${name}`));
  }
  for (const { path: file, contents } of outputs) writeWhole(file, contents);
  removeOldParts(new Set(outputs.map((output) => path.basename(output.path))));
  writeWhole(stampFile, sources);
  return true;
}

/** Server and thread are one file each. The commands come in parts, so that each loads only what it needs. */
async function bundlePrograms(build) {
  const shape = { bundle: true, format: 'esm', platform: 'node', target: 'node22', packages: 'external' };
  const jsx = { jsx: 'automatic', jsxImportSource: 'hono/jsx' };
  const place = { outdir: at('dist'), write: false, logLevel: 'error', absWorkingDir: root };
  const parts = { splitting: true, chunkNames: 'cli-[hash]' };
  const programOf = async (name, more) => {
    const entryPoints = [{ in: at(entryOf[name]), out: name }];
    if (!fs.existsSync(at(entryOf[name]))) return [];
    const made = await build({ ...shape, ...jsx, ...place, ...more, entryPoints, plugins: [ownAddresses] });
    return made.outputFiles;
  };
  const threads = await programOf('pdf-worker', {});
  return [...(await programOf('server', {})), ...(await programOf('cli', parts)), ...threads];
}

/** One file for each custom element; `src/platform/static-files.ts` serves them. */
async function bundleIslands(build) {
  const folder = at('src/islands');
  const names = fs.existsSync(folder)
    ? fs.readdirSync(folder).filter((name) => /^[\w-]+\.ts$/.test(name))
    : [];
  const shape = { bundle: true, minify: true, format: 'esm', target: 'es2022' };
  const entryPoints = names.map((name) => path.join(folder, name));
  if (entryPoints.length === 0) return [];
  const { outputFiles } = await build({ ...shape, entryPoints, outdir: at('dist/islands'), write: false });
  return outputFiles;
}

/** A source that asks where it lies must hear its own address, not that of the bundle it was put into. */
const ownAddresses = {
  name: 'own-addresses',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const own = JSON.stringify(path.relative(at('dist'), file));
      const folder = JSON.stringify(`/${path.relative(at('dist'), path.dirname(file))}`);
      const contents = text
        .replaceAll('import.meta.dirname', `(import.meta.dirname + ${folder})`)
        .replaceAll('import.meta.url', `new URL(${own}, import.meta.url).href`);
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** Name, size and time of every file: enough to see a change, and read in a few milliseconds. */
function stampsOf(name) {
  const found = fs.statSync(name, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [[path.relative(root, name), found.size, found.mtimeMs]];
  return fs
    .readdirSync(name)
    .toSorted()
    .flatMap((part) => stampsOf(path.join(name, part)));
}

/** Parts of the commands that an earlier build made and this one did not. */
function removeOldParts(names) {
  for (const name of fs.readdirSync(at('dist')))
    if (/^cli-\w+\.js$/.test(name) && !names.has(name)) fs.rmSync(at('dist', name), { force: true });
}

/** Written beside its place and renamed: a second start never reads half a file. */
function writeWhole(file, contents) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, contents);
  fs.renameSync(draft, file);
}
