import { expect, test } from 'vitest';
import { boardFilterOf, boardQuery, isFiltered, noFilter } from './board-filter.ts';

test('an address without filters is the board as usual', () => {
  expect(boardFilterOf({})).toEqual(noFilter);
  expect(isFiltered(noFilter)).toBe(false);
  expect(isFiltered({ ...noFilter, page: 3 })).toBe(false);
});

test('what is read from an address is written into it again', () => {
  const query = {
    forum: 'das',
    ansvarlig: 'o-rebild',
    tilstand: 'udfoerte',
    mine: 'ja',
    q: 'takst',
    aeldre: 'ja',
    side: '2',
  };
  expect(boardQuery(boardFilterOf(query))).toEqual(query);
  expect(isFiltered(boardFilterOf(query))).toBe(true);
});

test('what is no filter of ours is left out', () => {
  const found = boardFilterOf({ forum: "das' or 1", ansvarlig: 'x-rebild', tilstand: 'slettet', side: '-1' });
  expect(found).toEqual(noFilter);
  expect(boardFilterOf({ side: '1.5' }).page).toBe(1);
  expect(boardFilterOf({ q: `a\0${'b'.repeat(200)}` }).words).toHaveLength(100);
});
