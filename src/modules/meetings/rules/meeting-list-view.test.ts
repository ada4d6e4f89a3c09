import { expect, test } from 'vitest';
import { isFiltered, listFilterOf, listQuery, noFilter, type ListFilter } from './meeting-list-view.ts';

const queryOf = (filter: ListFilter) =>
  Object.fromEntries(
    Object.entries(listQuery(filter)).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );

test('an address without fields is everything, newest first, and is written so again', () => {
  expect(listFilterOf({})).toEqual(noFilter);
  expect(queryOf(noFilter)).toEqual({});
  expect(isFiltered({ ...noFilter, order: 'body', page: 3 })).toBe(false);
});

const full = {
  forum: 'das',
  aar: '2016',
  q: 'budget',
  referat: 'uden',
  orden: 'forum',
  retning: 'ned',
  side: '2',
};
test('what the address asks for comes back the same', () => {
  const filter = listFilterOf(full);
  expect(filter).toEqual({
    body: 'das',
    year: '2016',
    words: 'budget',
    minutes: 'without',
    order: 'body',
    direction: 'down',
    page: 2,
  });
  expect(queryOf(filter)).toEqual(full);
});

const unreadable: Record<string, string>[] = [
  { forum: `x'; drop` },
  { aar: '16' },
  { referat: 'constructor' },
  { orden: 'navn' },
  { retning: 'toString' },
  { side: '0' },
  { side: '-1' },
  { side: '1e9' },
  { side: '999999' },
];
test.each(unreadable)('%j counts as not asked', (query) => {
  expect(listFilterOf(query)).toEqual(noFilter);
});

test('words are cut to a length that can be searched for', () => {
  expect(listFilterOf({ q: ` ${'x'.repeat(300)}` }).words).toHaveLength(100);
});
