import { expect, test } from 'vitest';
import { entryRows, marks, quartersUpTo, type SearchEntry } from './search-entry.ts';
import { termsOf } from './terms.ts';

test('quarters are counted backwards over the turn of the year', () => {
  expect(quartersUpTo('2016-05-31', 3)).toEqual(['!2016-2', '!2016-1', '!2015-4']);
  expect([marks.quarter('2016-01-01'), marks.quarter('2016-12-31')]).toEqual(['!2016-1', '!2016-4']);
});

test('what has a day is filed under its quarter, what has none is not', () => {
  const entry: SearchEntry = {
    subject: { is: 'meeting', meetingId: 'a', bodyId: 'b', audience: 'public' },
    kind: 'meeting',
    title: 'Styregruppen',
    address: 'das/2016-05-31',
    number: '',
    heldOn: '2016-05-31',
    outcome: null,
    hasReservation: false,
    strong: [],
    texts: [],
  };
  expect(entryRows(entry, termsOf)[0]?.words).toContain(`'!2016-2'`);
  expect(entryRows({ ...entry, heldOn: null }, termsOf)[0]?.words).not.toContain(`'!2016`);
});
