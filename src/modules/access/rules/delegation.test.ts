import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { delegationAfter, possibleEvents } from './delegation.ts';

const last = day('2016-08-25');
test.each([
  ['put-in-force', 'proposed', '2016-08-25', 'in-force'],
  ['put-in-force', 'proposed', '2016-08-24', 'before-the-last-event'],
  ['put-in-force', 'in-force', '2016-09-01', 'not-in-this-state'],
  ['put-in-force', 'withdrawn', '2016-09-01', 'not-in-this-state'],
  ['withdrawn', 'proposed', '2016-09-01', 'withdrawn'],
  ['withdrawn', 'in-force', '2016-09-01', 'withdrawn'],
  ['withdrawn', 'withdrawn', '2016-09-01', 'not-in-this-state'],
] as const)('%s of what is %s on %s: %s', (event, state, on, expected) => {
  const done = delegationAfter(event, { state, last }, day(on));
  expect(typeof done === 'string' ? done : done.code).toBe(expected);
});

test('what can happen', () => {
  expect(possibleEvents('proposed')).toEqual(['put-in-force', 'withdrawn']);
  expect(possibleEvents('in-force')).toEqual(['withdrawn']);
  expect(possibleEvents('withdrawn')).toEqual([]);
});
