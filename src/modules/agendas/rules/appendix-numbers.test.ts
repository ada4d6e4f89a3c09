import { expect, test } from 'vitest';
import { appendixNumbers } from './appendix-numbers.ts';

const numbered = (papers: string[], sent: [string, string][] = []) =>
  Object.fromEntries(appendixNumbers(papers, new Map(sent)));

test('papers are numbered by first use through the whole agenda', () => {
  expect(numbered(['a', 'b', 'c'])).toEqual({ a: '1', b: '2', c: '3' });
});

test('the same paper on two items has one number', () => {
  expect(numbered(['a', 'b', 'a', 'c'])).toEqual({ a: '1', b: '2', c: '3' });
});

test('what was sent keeps its number, and a new paper gets the next', () => {
  expect(
    numbered(
      ['new', 'a', 'b'],
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ),
  ).toEqual({ a: '1', b: '2', new: '3' });
});

test('a number that was sent and is used no more is given to no other', () => {
  expect(numbered(['new'], [['gone', '4']])).toEqual({ gone: '4', new: '5' });
});
