import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { delegationAfter, possibleEvents, refusalOfExtension, standingOn } from './delegation.ts';

const last = day('2016-08-25');
test.each([
  ['put-in-force', 'proposed', '2016-08-25', 'in-force'],
  ['put-in-force', 'proposed', '2016-08-24', 'before-the-last-event'],
  ['put-in-force', 'in-force', '2016-09-01', 'not-in-this-state'],
  ['put-in-force', 'withdrawn', '2016-09-01', 'not-in-this-state'],
  ['extended', 'in-force', '2016-09-01', 'in-force'],
  ['extended', 'proposed', '2016-09-01', 'not-in-this-state'],
  ['withdrawn', 'proposed', '2016-09-01', 'withdrawn'],
  ['withdrawn', 'in-force', '2016-09-01', 'withdrawn'],
  ['withdrawn', 'withdrawn', '2016-09-01', 'not-in-this-state'],
] as const)('%s of what is %s on %s: %s', (event, state, on, expected) => {
  const done = delegationAfter(event, { state, last }, day(on));
  expect(typeof done === 'string' ? done : done.code).toBe(expected);
});

const [noEnd, end] = [null, day('2026-12-31')];
test.each([
  ['proposed', noEnd, ['put-in-force', 'withdrawn']],
  ['in-force', noEnd, ['withdrawn']],
  ['in-force', end, ['extended', 'withdrawn']],
  ['withdrawn', end, []],
] as const)('what can happen to one that is %s until %s', (state, endsOn, events) => {
  expect(possibleEvents({ state, endsOn })).toEqual(events);
});

test.each([
  ['in-force', '2026-10-31', 'in-force'],
  ['in-force', '2026-11-01', 'ends-soon'],
  ['in-force', '2026-12-31', 'ends-soon'],
  ['in-force', '2027-01-01', 'over'],
  ['proposed', '2027-01-01', 'proposed'],
  ['withdrawn', '2027-01-01', 'withdrawn'],
] as const)('%s until 31 December 2026, seen on %s: %s', (state, on, standing) => {
  expect(standingOn({ state, endsOn: end }, day(on))).toBe(standing);
});

test('an extension goes beyond the last day there is', () => {
  expect(refusalOfExtension(end, day('2026-12-31'))?.code).toBe('ends-before-now');
  expect(refusalOfExtension(end, day('2027-01-01'))).toBeUndefined();
  expect(refusalOfExtension(null, day('2027-01-01'))?.code).toBe('has-no-end');
});
