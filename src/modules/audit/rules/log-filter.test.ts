import { expect, test } from 'vitest';
import { isNarrowed, logFilterOf, logQuery, noLogFilter } from './log-filter.ts';

test('an address says what it asks for, and the filter writes the same address', () => {
  const query = {
    person: 'mette',
    haendelse: 'meeting.read',
    objekt: '/moeder/das',
    fra: '2026-01-01',
    til: '2026-02-01',
    udfald: 'afvist',
    side: '3',
  };
  expect(logQuery(logFilterOf(query))).toEqual(query);
  expect(isNarrowed(logFilterOf(query))).toBe(true);
});

test('what cannot be read counts as not asked', () => {
  const odd = { haendelse: `x'; drop`, fra: 'i går', udfald: 'x', side: '-1', person: '\0 ', objekt: ' ' };
  expect(logFilterOf(odd)).toEqual(noLogFilter);
  expect(isNarrowed(noLogFilter)).toBe(false);
});

test('an address with a slash at its end is the same place', () => {
  expect(logFilterOf({ objekt: '/moeder/' }).object).toBe('/moeder');
  expect(logFilterOf({ objekt: '/' }).object).toBe('/');
});
