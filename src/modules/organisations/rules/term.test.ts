import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, type Day } from '../../../kernel/day.ts';
import type { BodyStatus } from './body-states.ts';
import { bodyTermNotice } from './term.ts';

type Case = [says: string, status: BodyStatus, ends: string | null, today: string, gives: string | null];
/** The follow-up group was set for two years from 15 November 2013 and simply went on (001, item 6). */
const cases: Case[] = [
  ['the follow-up group a year later', 'active', '2015-11-15', '2016-11-17', '1 years'],
  ['the follow-up group today', 'active', '2015-11-15', '2026-11-22', '11 years'],
  ['on hold is still not closed', 'on-hold', '2015-11-15', '2026-11-22', '11 years'],
  ['closed is settled', 'closed', '2015-11-15', '2026-11-22', null],
  ['only proposed has not begun', 'proposed', '2015-11-15', '2026-11-22', null],
  ['permanent has no term', 'active', null, '2026-11-22', null],
  ['the last day is inside the term', 'active', '2026-11-22', '2026-11-22', null],
  ['the day after is not', 'active', '2026-11-21', '2026-11-22', '1 days'],
  ['a month less a day is days', 'active', '2026-10-23', '2026-11-22', '30 days'],
  ['a month', 'active', '2026-10-22', '2026-11-22', '1 months'],
  [
    'a month from the 31st is full on the last day of a short month',
    'active',
    '2026-01-31',
    '2026-02-28',
    '1 months',
  ],
  ['a year less a day is eleven months', 'active', '2025-11-23', '2026-11-22', '11 months'],
  ['a leap day is a year old on 28 February', 'active', '2024-02-29', '2025-02-28', '1 years'],
];

test.each(cases)('%s', (_, status, ends, today, gives) => {
  const notice = bodyTermNotice({ status, termEndsOn: ends === null ? null : day(ends) }, day(today));
  expect(notice && `${notice.count} ${notice.unit}`).toBe(gives);
  if (notice) expect(notice.endedOn).toBe(ends);
});

test('every day after the last one gives a notice of at least one', () => {
  const days = fc
    .date({ min: new Date('2007-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
  const holds = (termEndsOn: Day, today: Day): boolean => {
    const notice = bodyTermNotice({ status: 'active', termEndsOn }, today);
    return today <= termEndsOn ? notice === null : notice !== null && notice.count >= 1;
  };
  fc.assert(fc.property(days, days, holds), { numRuns: 3000 });
});
