import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandProblems, pathProblems } from './documents.ts';
import { isApplying, isOpen, requirements, rowProblems, settingProblems } from './security.ts';

const rows = requirements(readFileSync('docs/asvs.csv', 'utf8'));
const text = readFileSync('docs/SECURITY.md', 'utf8');
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
const sources = globSync('src/platform/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every requirement has its row: 253 of levels 1 and 2, and 30 that were adopted', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.filter(({ level }) => level === '1' || level === '2')).toHaveLength(253);
  expect(rows.filter(({ applies }) => applies === 'adopted')).toHaveLength(30);
  expect(rows.filter(isApplying)).toHaveLength(243);
});

test('each row that applies names a test that is there, or says why there is none', () => {
  expect(rows.flatMap((row) => rowProblems(row, read))).toEqual([]);
});

test('SECURITY.md counts what the table holds', () => {
  const applying = rows.filter(isApplying);
  const tested = applying.filter(({ file }) => file !== '').length;
  const open = applying.filter(isOpen).length;
  const says = text.replaceAll(/\s+/g, ' ');
  expect(says).toContain(`Of ${rows.length} requirements, ${applying.length} apply`);
  expect(says).toContain(`${tested} have a test; ${applying.length - tested - open} are a matter of design`);
  expect(says).toContain(`${open} are open, with the reason`);
});

test('SECURITY.md names only files, commands and settings that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const document = { file: 'docs/SECURITY.md', text };
  expect(pathProblems(document, existsSync)).toEqual([]);
  expect(commandProblems(document, new Set(Object.keys(scripts)), new Set())).toEqual([]);
  expect(settingProblems(text, sources)).toEqual([]);
});

test('the check of the table bites', () => {
  const row = { id: '1', level: '1', applies: 'yes', file: 'a.test.ts', name: 'AUTH-1', reason: '' };
  const holds = (file: string) => (file === 'a.test.ts' ? `test('AUTH-1 x')` : undefined);
  expect(rowProblems(row, holds)).toEqual([]);
  const bad = [
    { ...row, file: 'b.test.ts' },
    { ...row, name: 'AUTH-2' },
    { ...row, file: '', name: '' },
    { ...row, reason: 'open: somehow, some day' },
    { ...row, applies: 'no' },
    { ...row, applies: 'perhaps' },
  ];
  for (const one of bad) expect(rowProblems(one, holds), JSON.stringify(one)).toHaveLength(1);
  expect(settingProblems('`NO_SUCH_SETTING=x`', sources)).toHaveLength(1);
});
