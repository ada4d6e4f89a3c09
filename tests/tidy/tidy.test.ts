import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsIn, structureProblems, targetsOf, testNameProblems, type SourceFile } from './tidy.ts';

const filesBelow = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|sql)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }));

const source = filesBelow('src');
/** Where the program starts: server, command line, the two caged children, the thread of PDF, the browser's islands. */
const caged = ['src/import-child.ts', 'src/paper-child.ts', 'src/workbook-child.ts'];
const entries = ['src/main.ts', 'src/cli.ts', 'src/pdf-worker.ts', ...caged];
/** Laid for the modules to come, with tests and no user yet. A line goes when its first user comes. */
const laid = ['src/platform/parameters.ts'];

test('dependencies point inwards, rules stay pure, files stay small', () => {
  expect([...source, ...filesBelow('migrations')].flatMap(problemsIn)).toEqual([]);
});

test('every file is used, and no modules use each other in a circle', () => {
  const islands = source.map(({ file }) => file).filter((file) => file.startsWith('src/islands/'));
  const outside = ['bin', 'demo'].flatMap(filesBelow).flatMap(({ file, text }) => targetsOf(file, text));
  expect(structureProblems(source, [...entries, ...laid, ...islands, ...outside])).toEqual([]);
});

test('every test is named after what it tests', () => {
  const names = source.map(({ file }) => file);
  expect(
    testNameProblems(
      names.filter((file) => /\.test\.tsx?$/.test(file)),
      new Set(names),
    ),
  ).toEqual([]);
});

test('the program runs on at most 25 packages', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25);
  expect(Object.values(dependencies).filter((version) => !/^\d/.test(version))).toEqual([]);
});

const sabotage: [file: string, text: string, problem: string][] = [
  ['src/modules/meetings/rules/a.ts', `import { readFileSync } from 'node:fs';`, 'imports node:fs'],
  ['src/modules/meetings/rules/a.ts', `export const today = () => Date.now();`, 'must be pure'],
  ['src/modules/meetings/rules/a.ts', `import { x } from '../../../platform/database.ts';`, 'may not import'],
  ['src/modules/meetings/pages/a.page.tsx', `import { x } from '../queries/x.ts';`, 'may not import'],
  ['src/modules/meetings/pages/a.page.tsx', `const A = () => <p>Hej verden</p>;`, 'outside the catalogues'],
  [
    'src/modules/meetings/pages/a.page.tsx',
    `const A = () => <p style="x">{text}</p>;`,
    'inline script or style',
  ],
  ['src/modules/meetings/pages/a.page.tsx', `const A = () => <p>{raw(text)}</p>;`, 'raw HTML'],
  ['src/modules/meetings/handlers/a.ts', `db.selectFrom('meetings')`, 'holds SQL'],
  ['src/modules/meetings/queries/a.ts', 'sql.raw(`select ${x}`)', 'builds SQL from text'],
  ['src/cli/a.ts', `import { x } from '../modules/meetings/pages/x.page.tsx';`, 'reaches into'],
  ['src/modules/finance/commands/a.ts', `import { x } from '../../meetings/rules/x.ts';`, 'reaches into'],
  ['src/kernel/a.ts', `import { x } from '../modules/meetings/index.ts';`, 'may not import'],
  ['src/platform/a.ts', `export const x = {} as unknown as string;`, 'says as unknown as'],
  ['src/platform/a.ts', `export const x: any = 1;`, 'says : any'],
  ['src/platform/a.ts', `const a = 'a\u0000b';`, 'control character'],
  ['src/platform/a.ts', 'x\n'.repeat(302), 'more than 300'],
  ['migrations/a.sql', 'x\n'.repeat(402), 'more than 400'],
  ['src/platform/a.ts', `// ${'x'.repeat(130)}`, 'wider than 120'],
];

test.each(sabotage)('the check bites: %s with %s', (file, text, problem) => {
  expect(problemsIn({ file, text }).join('\n')).toContain(problem);
});

test('the check of the structure bites', () => {
  const a = { file: 'src/modules/a/index.ts', text: `import { b } from '../b/index.ts';` };
  const b = { file: 'src/modules/b/index.ts', text: `import { a } from '../a/index.ts';` };
  const dead = { file: 'src/kernel/dead.ts', text: '' };
  const problems = structureProblems([a, b, dead], ['src/modules/a/index.ts']);
  expect(problems).toEqual([
    'src/kernel/dead.ts is reached by nothing',
    'a uses itself in a circle',
    'b uses itself in a circle',
  ]);
  expect(testNameProblems(['src/kernel/ghost.test.ts'], new Set(['src/kernel/day.ts']))).toHaveLength(1);
});
