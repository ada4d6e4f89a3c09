import { expect, test } from 'vitest';
import { isOver, movedPaper, withPaperAt } from './paper-places.ts';

test('a paper moves one place, and at the end it stays', () => {
  expect(movedPaper(['a', 'b', 'c'], 'c', 'up')).toEqual(['a', 'c', 'b']);
  expect(movedPaper(['a', 'b', 'c'], 'a', 'down')).toEqual(['b', 'a', 'c']);
  expect(movedPaper(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
  expect(movedPaper(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
  expect(movedPaper(['a', 'b'], 'x', 'down')).toEqual(['a', 'b']);
});

test('one that is put back stands where it stood, or last where that place is gone', () => {
  expect(withPaperAt(['a', 'c'], 'b', 2)).toEqual(['a', 'b', 'c']);
  expect(withPaperAt(['a'], 'b', 1)).toEqual(['b', 'a']);
  expect(withPaperAt(['a'], 'b', 9)).toEqual(['a', 'b']);
});

test('nothing is hung on an agenda whose meeting was held, closed, cancelled or postponed', () => {
  expect(['draft', 'cleared', 'sent', 'approved'].map(isOver)).toEqual([false, false, false, false]);
  expect(['held', 'closed', 'cancelled', 'postponed'].map(isOver)).toEqual([true, true, true, true]);
});
