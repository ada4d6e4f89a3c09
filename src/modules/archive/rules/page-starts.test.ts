import { expect, test } from 'vitest';
import { pageStarts } from './page-starts.ts';
import { textLines } from './text-line.ts';

const starts = (...lines: string[]): number[] => pageStarts(textLines(lines), null);

test('a line set in by one blank below a written line begins a page', () => {
  expect(starts('Møde', 'Teksten slutter her.', ' og går videre på næste side.', 'Mere.')).toEqual([1, 3]);
});

test('points of a list that are set in do not', () => {
  expect(starts('Deltagere', ' • Ib Aske, A', ' • Lis Berg, V')).toEqual([1]);
  expect(starts('Dagsorden', ' 1. Takster', ' 2. Pladser')).toEqual([1]);
});

test('a single point does, since lists have more than one', () => {
  expect(starts('Bilag', ' • Takstblad', 'Referat')).toEqual([1, 2]);
});

test('the pages the format tells are taken as they are', () => {
  expect(pageStarts(textLines(['a', ' b', 'c']), [1, 3])).toEqual([1, 3]);
});
