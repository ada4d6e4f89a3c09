import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  commandProblems,
  dependencyProblems,
  documentProblems,
  pathProblems,
  type DocumentFile,
} from './documents.ts';

const read = (file: string): DocumentFile => ({ file, text: readFileSync(file, 'utf8') });
const below = (folder: string): DocumentFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => read(`${folder}/${name}`));

const documents = [read('README.md'), ...below('docs'), ...below('src'), ...below('examples')];
type Package = Record<
  'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
const settings = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const campaigns = new Set(readdirSync('bin/campaigns').map((name) => name.replace(/\.\w+$/, '')));

test('every link in a document leads somewhere, and a document has one title', () => {
  expect(documents.flatMap((document) => documentProblems(document, existsSync))).toEqual([]);
});

test('every command and every path a document names exists', () => {
  const scripts = new Set(Object.keys(settings.scripts));
  expect(documents.flatMap((document) => commandProblems(document, scripts, campaigns))).toEqual([]);
  expect(documents.flatMap((document) => pathProblems(document, existsSync))).toEqual([]);
});

test('every package has its line: what for, licence, why kept', () => {
  const { dependencies, devDependencies, optionalDependencies } = settings;
  const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(dependencyProblems(readFileSync('docs/decisions/dependencies.md', 'utf8'), packages)).toEqual([]);
});

test('the module table of ARCHITECTURE names every module and no other', () => {
  const text = readFileSync('docs/ARCHITECTURE.md', 'utf8');
  const [, table = ''] = text.split('| Module | Owns |');
  const named = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `([\w-]+)` \|/gm)].map(
    ([, name]) => name ?? '',
  );
  expect(named.toSorted()).toEqual(readdirSync('src/modules').toSorted());
});

test('every module tells what it is in at most 20 lines', () => {
  const long = readdirSync('src/modules').filter((name) => {
    const file = `src/modules/${name}/README.md`;
    return !existsSync(file) || readFileSync(file, 'utf8').trim().split('\n').length > 20;
  });
  expect(long).toEqual([]);
});

test('both languages have the glossary’s words: no Danish word stands twice', () => {
  const rows = [...readFileSync('docs/GLOSSARY.md', 'utf8').matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)].slice(2);
  const danish = rows.map(([, word]) => word ?? '');
  expect(danish.filter((word, index) => danish.indexOf(word) !== index)).toEqual([]);
});

test('the checks of the documents bite', () => {
  const nothing = () => false;
  const bad = {
    file: 'docs/A.md',
    text: '# A\n\n# B\n\n[x](y.md) `npm run nothing` `src/none.ts` npm run campaign ghost',
  };
  expect(documentProblems(bad, nothing)).toHaveLength(2);
  expect(commandProblems(bad, new Set(['campaign']), new Set())).toHaveLength(2);
  expect(pathProblems(bad, nothing)).toHaveLength(1);
  expect(dependencyProblems('| left-pad | pads |', ['pg'])).toEqual([
    'pg has no line',
    'left-pad is listed and not used',
  ]);
});
