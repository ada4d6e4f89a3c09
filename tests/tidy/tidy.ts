/** The house rules that a machine can check, as pure functions of a file's path (below the project) and its text. */
import path from 'node:path';

export type SourceFile = { file: string; text: string };

type Layer =
  | 'kernel'
  | 'rule'
  | 'text'
  | 'page'
  | 'design'
  | 'data'
  | 'door'
  | 'platform'
  | 'island'
  | 'main';

const mayImport: Record<Layer, readonly Layer[]> = {
  kernel: ['kernel'],
  rule: ['kernel', 'rule'],
  text: ['kernel', 'text'],
  design: ['kernel', 'design', 'platform'],
  page: ['kernel', 'rule', 'text', 'page', 'design'],
  platform: ['kernel', 'platform', 'design'],
  data: ['kernel', 'rule', 'data', 'platform'],
  door: ['kernel', 'rule', 'text', 'page', 'data', 'door', 'platform', 'design'],
  island: ['kernel', 'island'],
  main: ['kernel', 'platform', 'door', 'main', 'rule', 'data'],
};

const pure: readonly Layer[] = ['kernel', 'rule', 'text'];
const impure = /\b(async|await|Date\.now|new Date\(\)|Math\.random|process\.|fetch\()/;
const banned =
  /\b(FIXME|TODO|console\.log|as unknown as|@ts-ignore|@ts-nocheck|dangerouslySetInnerHTML)|\.only\(|: any\b/;
/** Each exception is a line here, with its reason where it stands. */
const allowed: Readonly<Record<string, RegExp>> = {
  'src/platform/database.ts': /as unknown as Reader/g,
};
const inlineCode = /<script(?![^>]*\bsrc=)[\s>]|\sstyle=|\son(click|load|submit|change)=/;
const sqlWords = /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/;
const lettersBetweenTags =
  />[ \t]*[A-Za-zæøåÆØÅ][^<>{}=;()\n]*<\/[a-z]|^ +[A-ZÆØÅ][a-zæøå]+( [a-zæøåé,.-]+)+$/m;
const linesMax = { code: 300, test: 600, migration: 400 };
const columnsMax = 120;

/** Which part of the house a file below src/ belongs to. */
export function layerOf(file: string): Layer {
  const below = file.replace(/^src\//, '');
  const place = /^modules\/[^/]+\/(.+)$/.exec(below)?.[1];
  if (!place) return outsideModules(below);
  if (/^(rules|parameters)\/|^policy\.ts$/.test(place)) return 'rule';
  if (/^text(-[a-z-]+)?(\.\w\w)?\.ts$|^paths\.ts$/.test(place)) return 'text';
  if (place.startsWith('pages/')) return 'page';
  return /^(commands|queries)\//.test(place) ? 'data' : 'door';
}

function outsideModules(below: string): Layer {
  if (below.startsWith('kernel/')) return 'kernel';
  if (below.startsWith('platform/design/') || below === 'platform/layout.tsx') return 'design';
  if (below.startsWith('islands/')) return 'island';
  return below.startsWith('platform/') ? 'platform' : 'main';
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const isGenerated = (text: string): boolean => /^\/\*\*?\s*\n? ?\*? ?This file was generated/.test(text);

/** Everything that is wrong with one file of src/, each problem beginning with the file's name. */
export function problemsIn({ file, text }: SourceFile): string[] {
  if (isGenerated(text)) return [];
  const problems = [...sizeProblems(file, text), ...wordProblems(file, text)];
  if (!isTest(file)) problems.push(...importProblems(file, text), ...placeProblems(file, text));
  return problems.map((problem) => `${file} ${problem}`);
}

function sizeProblems(file: string, text: string): string[] {
  const lines = text.split('\n');
  const max = file.endsWith('.sql') ? linesMax.migration : isTest(file) ? linesMax.test : linesMax.code;
  return [
    ...(lines.length > max + 1 ? [`has ${lines.length} lines, more than ${max}`] : []),
    ...(lines.some((line) => line.length > columnsMax) ? [`has a line wider than ${columnsMax}`] : []),
  ];
}

function wordProblems(file: string, text: string): string[] {
  const rest = text.replaceAll(allowed[file] ?? /$^/g, '');
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) ? ['holds a control character'] : [];
  return [...control, ...(banned.test(rest) ? [`says ${banned.exec(rest)?.[0]}`] : [])];
}

/** What may only stand in certain places: impure calls, SQL, raw HTML, inline code, sentences. */
function placeProblems(file: string, text: string): string[] {
  const layer = layerOf(file);
  const isPlatform = layer === 'platform' || layer === 'design';
  const code = text.replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '');
  const problems: string[] = [];
  if (pure.includes(layer) && impure.test(code))
    problems.push(`must be pure but says ${impure.exec(code)?.[0]}`);
  if (!isPlatform && !['data', 'main'].includes(layer) && sqlWords.test(code)) problems.push('holds SQL');
  if (/sql\.raw\((?!'[^']*'\))/.test(code)) problems.push('builds SQL from text');
  if (!isPlatform && /\braw\(/.test(code)) problems.push('writes raw HTML');
  if (file.endsWith('.tsx') && inlineCode.test(code)) problems.push('has inline script or style');
  if (layer === 'page' && lettersBetweenTags.test(code))
    problems.push('has a sentence outside the catalogues');
  return problems;
}

export const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gm)].map(([, specifier]) => specifier ?? '');

function importProblems(file: string, text: string): string[] {
  const from = layerOf(file);
  return importsOf(text).flatMap((specifier) => {
    if (!specifier.startsWith('.'))
      return [...pure, 'page'].includes(from) ? [`is ${from} and imports ${specifier}`] : [];
    const target = path.posix.join(path.posix.dirname(file), specifier);
    if (reachesInto(file, target)) return [`reaches into ${target}`];
    const isDoorOfAnother = from === 'data' && moduleOf(target) !== moduleOf(file);
    if (isDoorOfAnother && path.posix.basename(target) === 'index.ts') return [];
    return mayImport[from].includes(layerOf(target)) ? [] : [`is ${from} and may not import ${target}`];
  });
}

const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

/** The command line and the parsing child start without the pages that an index.ts brings along: decision 0011. */
const leanEntries = /^src\/(cli|import-child)\b/;
const leanTargets = /\/(rules|queries)\/|\/findings-in-words\.ts$/;

/** Modules meet in index.ts and nowhere else. */
function reachesInto(file: string, target: string): boolean {
  if (leanEntries.test(file) && leanTargets.test(target)) return false;
  const module = moduleOf(target);
  return module !== undefined && moduleOf(file) !== module && path.posix.basename(target) !== 'index.ts';
}

/** Files of src/ that no entry reaches, and circles of modules. `entries` are where the program starts. */
export function structureProblems(files: readonly SourceFile[], entries: readonly string[]): string[] {
  const graph = new Map(
    files.filter(({ file }) => !isTest(file)).map(({ file, text }) => [file, targetsOf(file, text)]),
  );
  const reached = reachableFrom(entries, graph);
  const dead = [...graph.keys()]
    .filter((file) => !reached.has(file))
    .map((file) => `${file} is reached by nothing`);
  return [...dead, ...circles(graph)];
}

/** The files of ours that a file imports. */
export const targetsOf = (file: string, text: string): string[] =>
  importsOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier));

function reachableFrom(
  entries: readonly string[],
  graph: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return reached;
}

/** Modules that use each other in a circle, by the modules' names. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const uses = new Map<string, Set<string>>();
  for (const [file, targets] of graph) {
    const from = moduleOf(file);
    for (const target of targets) {
      const to = moduleOf(target);
      if (from && to && from !== to) uses.set(from, (uses.get(from) ?? new Set()).add(to));
    }
  }
  return [...uses.keys()]
    .filter((module) => reachesItself(module, uses))
    .map((module) => `${module} uses itself in a circle`);
}

function reachesItself(module: string, uses: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const next = new Map([...uses].map(([from, targets]) => [from, [...targets]]));
  return reachableFrom(next.get(module) ?? [], next).has(module);
}

/** A test file is named after the source file, or the folder, that it is about. */
export function testNameProblems(tests: readonly string[], sources: ReadonlySet<string>): string[] {
  return tests
    .filter((file) => file.startsWith('src/'))
    .filter((file) => {
      const stem = file.replace(/(\.walls)?\.test\.tsx?$/, '');
      const folder = path.posix.basename(path.posix.dirname(file));
      const isModules = path.posix.basename(stem).startsWith(folder);
      return !isModules && !['.ts', '.tsx', '.page.tsx'].some((end) => sources.has(stem + end));
    })
    .map((file) => `${file} is named after nothing`);
}
