import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pagination, shownPages } from './pagination.tsx';

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 12, [1, 2, 'gap', 12]],
  [4, 12, [1, 2, 3, 4, 5, 'gap', 12]],
  [6, 12, [1, 'gap', 5, 6, 7, 'gap', 12]],
  [12, 12, [1, 'gap', 11, 12]],
])('on page %i of %i the pages shown are %j', (page, pages, shown) => {
  expect(shownPages(page, pages)).toEqual(shown);
});

test('the page one is on, the first and the last are always there, in order and few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (one, other) => {
      const [page, pages] = [Math.min(one, other), Math.max(one, other)];
      const numbers = shownPages(page, pages).filter((shown) => shown !== 'gap');
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      expect(numbers).toEqual(expect.arrayContaining([1, page, pages]));
      expect(numbers.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('every page is a link of its own, and this one says so', () => {
  const html = String(
    Pagination({ language: 'da', page: 2, pages: 3, to: (page) => `/moeder?side=${page}` }),
  );
  expect(html).toContain('href="/moeder?side=3" aria-label="Side 3"');
  expect(html).toContain('href="/moeder?side=2" aria-label="Side 2" aria-current="page"');
  expect(html).toContain('rel="prev"');
});

test('one page needs no pagination', () => {
  expect(Pagination({ language: 'da', page: 1, pages: 1, to: String })).toBeNull();
});
