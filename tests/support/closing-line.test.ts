import { expect, test } from 'vitest';
import { closingLine } from './closing-line.ts';

const file = (...states: string[]) => ({ states, hasErrors: false });

test('tests are counted over all files, and skipped ones in neither number', () => {
  const modules = [file('passed', 'skipped'), file('passed', 'failed')];
  expect(closingLine({ modules, unhandled: 0, reason: 'failed' })).toBe('2 passed, 1 failed');
});

test('a file that does not load and a promise nobody waited for are failures', () => {
  const modules = [file('passed'), { states: [], hasErrors: true }];
  expect(closingLine({ modules, unhandled: 1, reason: 'failed' })).toBe('1 passed, 2 failed');
});

test('a run that broke before its first test has failed', () => {
  expect(closingLine({ modules: [], unhandled: 0, reason: 'failed' })).toBe('0 passed, 1 failed');
  expect(closingLine({ modules: [], unhandled: 0, reason: 'interrupted' })).toBe('0 passed, 1 failed');
});
