import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { assert } from '../kernel/assert.ts';
import { dkfdsFile } from './design/dkfds.ts';
import { projectRoot } from './project-root.ts';

/** A file as it is sent. `path` holds a hash of the content, so that it may be kept for ever. */
type StaticFile = {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same, compressed; absent where compression does not help. */
  readonly gzip?: Uint8Array<ArrayBuffer>;
};

type StaticFiles = {
  readonly byName: ReadonlyMap<string, StaticFile>;
  readonly byPath: ReadonlyMap<string, StaticFile>;
};

const here = path.join(projectRoot(), 'src/platform'); // the same for the sources and for the bundle in dist/
const stylesFolder = path.join(here, 'design/styles');
const islandsFolder = path.join(here, '../islands');
const builtFolder = path.join(here, '../../dist/islands');
const yearInSeconds = 31_536_000;

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const fonts = [
  'Regular-Latin1',
  'Regular-Latin2',
  'Italic-Latin1',
  'Medium-Latin1',
  'SemiBold-Latin1',
  'SemiBold-Latin2',
  'Bold-Latin1',
].map((name) => `IBMPlexSans-${name}.woff2`);

/** The parts of our one stylesheet, in the order they are joined. */
export const stylesheetParts = [
  'tokens',
  'base',
  'frame',
  'menus',
  'page',
  'status',
  'lists',
  'agenda',
  'drafts',
  'record',
  'rich-text',
  'tables',
  'forms',
  'form-controls',
  'import-review',
  'archive',
  'organisations',
  'offers',
  'sign-in',
  'search',
  'meetings',
  'minutes',
  'calendar',
  'matters',
  'audit',
  'glossary',
  'print',
] as const;

let known: StaticFiles | undefined;

/** The address of a file by its plain name, such as `rammevaerk.css`. An unknown name is a bug. */
export function assetUrl(name: string): string {
  const file = files().byName.get(name);
  assert(file, `there is a static file ${name}`);
  return file.path;
}

/** The answer to a request for a static file, or undefined when the path is none of ours. No path reaches the disk. */
export function staticFileResponse(request: Request): Response | undefined {
  const file = files().byPath.get(new URL(request.url).pathname);
  if (!file) return undefined;
  const isGzip = file.gzip !== undefined && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const headers = {
    'Content-Type': file.type,
    'Cache-Control': `public, max-age=${yearInSeconds}, immutable`,
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(isGzip && { 'Content-Encoding': 'gzip' }),
  };
  return new Response(isGzip ? file.gzip : file.bytes, { headers });
}

/** Reads everything once. Later calls are answered from memory. */
function files(): StaticFiles {
  known ??= readAll();
  return known;
}

function readAll(): StaticFiles {
  const byName = new Map<string, StaticFile>();
  const add = (name: string, content: Uint8Array | string) => byName.set(name, staticFile(name, content));
  for (const font of fonts) add(font, dkfdsFile(`fonts/IBMPlexSans/split/woff2/${font}`));
  add('mark.svg', readFileSync(path.join(stylesFolder, 'mark.svg')));
  add('trace.svg', readFileSync(path.join(stylesFolder, 'trace.svg')));
  const dkfds = designSystemStyles();
  for (const icon of dkfds.matchAll(/svg-icons\/([\w-]+\.svg)/g))
    add(icon[1] ?? '', dkfdsFile(`img/svg-icons/${icon[1]}`));
  add('dkfds.css', withAddresses(dkfds, byName));
  add('rammevaerk.css', withAddresses(ownStyles(), byName));
  for (const [name, script] of islands()) add(`${name}.js`, script);
  return { byName, byPath: new Map([...byName.values()].map((file) => [file.path, file])) };
}

function staticFile(name: string, content: Uint8Array | string): StaticFile {
  const bytes = new Uint8Array(Buffer.from(content));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const { name: stem, ext } = path.parse(name);
  const type = types[ext.slice(1)];
  assert(type, `${name} has a known type`);
  const file = { path: `/assets/${stem}.${hash}${ext}`, type, bytes };
  return ext === '.woff2' ? file : { ...file, gzip: new Uint8Array(gzipSync(bytes, { level: 9 })) };
}

/**
 * The design system's stylesheet without its fonts and logos: its Regular face lists .eot and .woff before .woff2, so
 * every browser would fetch the worst. Our own faces stand in `tokens.css`.
 */
function designSystemStyles(): string {
  return dkfdsFile('css/dkfds.min.css')
    .toString('utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/url\(\.\.\/img\/logo[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=.*\*\//, '');
}

const ownStyles = (): string =>
  stylesheetParts.map((part) => readFileSync(path.join(stylesFolder, `${part}.css`), 'utf8')).join('\n');

/** Gives each `url(…)` the address that the file of that name is served at. */
function withAddresses(styles: string, byName: ReadonlyMap<string, StaticFile>): string {
  return styles.replace(/url\(["']?(?:[^)"']*\/)?([\w.-]+)["']?\)/g, (_, name: string) => {
    const file = byName.get(name);
    assert(file, `the file ${name} of a stylesheet is served`);
    return `url(${file.path})`;
  });
}

/** The scripts of the browser by name. Taken as built; built here when a source is newer, as in tests and dev. */
function islands(): [string, Uint8Array][] {
  const sources = readdirSync(islandsFolder).filter((file) => /^[\w-]+\.ts$/.test(file));
  return sources.map((source) => {
    const name = path.parse(source).name;
    const [from, built] = [path.join(islandsFolder, source), path.join(builtFolder, `${name}.js`)];
    const isFresh = existsSync(built) && statSync(built).mtimeMs >= newestOf(name);
    return [name, isFresh ? readFileSync(built) : build(from)];
  });
}

/** When an island was last changed. One with parts has them in a folder of its name, and takes from the kernel. */
function newestOf(name: string): number {
  const parts = path.join(islandsFolder, name);
  const kernel = ['rich-text.ts', 'rich-markup.ts'].map((file) => path.join(here, '../kernel', file));
  const more = existsSync(parts)
    ? [...readdirSync(parts).map((file) => path.join(parts, file)), ...kernel]
    : [];
  return Math.max(...[path.join(islandsFolder, `${name}.ts`), ...more].map((file) => statSync(file).mtimeMs));
}

/** esbuild is a development package: it is asked for only when a bundle is missing. */
function build(entry: string): Uint8Array {
  const esbuild = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  const { outputFiles } = esbuild.buildSync({ ...islandBuild, entryPoints: [entry], write: false });
  assert(outputFiles?.[0], 'esbuild gives one file for one entry');
  return outputFiles[0].contents;
}

/** The settings of `bin/lib/bundle.js`. */
const islandBuild = { bundle: true, minify: true, format: 'esm', target: 'es2022' } as const;
