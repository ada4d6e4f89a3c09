import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeCodes } from '../../../kernel/outcome.ts';
import { entryKinds } from './search-entry.ts';
import { searchCounts } from './search-counts.ts';
import { pagesMax, searchFilterOf, searchQuery } from './search-filter.ts';

const filters = fc.record({
  words: fc.string({ maxLength: 30 }),
  body: fc.constantFrom('', 'das', 'kkr-nordjylland'),
  year: fc.constantFrom('', '2011', '2016'),
  kind: fc.constantFrom('' as const, ...entryKinds),
  outcome: fc.constantFrom('' as const, ...outcomeCodes),
  withReservation: fc.boolean(),
  order: fc.constantFrom('best' as const, 'newest' as const),
  isExact: fc.boolean(),
  page: fc.integer({ min: 1, max: pagesMax }),
});

test('a search comes back from its address as it went in', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const given = Object.entries(searchQuery(filter)).filter(
        ([, value]) => value !== undefined && value !== '',
      );
      expect(searchFilterOf(Object.fromEntries(given) as Record<string, string>)).toEqual(filter);
    }),
  );
});

test('what cannot be read counts as not asked', () => {
  expect(
    searchFilterOf({ q: 'takst', aar: '3000', type: 'x', udfald: 'y', side: '-1', orden: 'z', forum: '../' }),
  ).toEqual({
    ...searchFilterOf({ q: 'takst' }),
  });
});

test('the choices of a filter are counted with the other filters in use', () => {
  const none = { body: null, year: null, kind: null, outcome: null, hasReservation: null };
  const byPlace = [
    { ...none, body: 'das', year: '2016', count: 3, unfiltered: 4 },
    { ...none, body: 'das', year: '2017', count: 2, unfiltered: 2 },
    { ...none, body: 'socdir', year: '2016', count: 1, unfiltered: 5 },
  ];
  const byOutcome = [
    { ...none, kind: 'decision', outcome: 'APPROVED', hasReservation: true, count: 2, unfiltered: 0 },
    { ...none, kind: 'decision', outcome: 'NOTED', hasReservation: false, count: 1, unfiltered: 0 },
  ];
  const filter = { ...searchFilterOf({}), year: '2016', kind: 'decision' as const };
  const counts = searchCounts({ byPlace, byOutcome }, filter);
  expect(counts.total).toBe(4);
  expect(counts.unfiltered).toBe(11);
  expect(Object.fromEntries(counts.body)).toEqual({ das: 3, socdir: 1 });
  expect(Object.fromEntries(counts.year)).toEqual({ '2016': 4, '2017': 2 });
  expect(Object.fromEntries(counts.outcome)).toEqual({ APPROVED: 2, NOTED: 1 });
  expect(counts.withReservation).toBe(2);
});
