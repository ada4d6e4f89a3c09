import { expect, test } from 'vitest';
import { day, type Day } from '../../../kernel/day.ts';
import { closingProblem, isEarly, openingProblem, type WantedWalls } from './opening.ts';

const march = day('2027-03-01');
const closings: [closed: boolean, closedReason: string, opensOn: Day | null, code: string | undefined][] = [
  [true, 'Forhandling', null, undefined],
  [true, 'Forhandling', march, undefined],
  [true, '', march, 'closed-reason-missing'],
  [false, '', null, undefined],
  [false, 'Forhandling', null, 'reason-of-open-item'],
  [false, '', march, 'reason-of-open-item'],
];
test.each(closings)('closed: %s, because %j, until %s: %s', (closed, closedReason, opensOn, code) => {
  const wanted: WantedWalls = { closed, closedReason, opensOn };
  expect(closingProblem(wanted)?.code).toBe(code);
});

const openings: [
  today: string,
  opensOn: Day | null,
  confirmed: boolean,
  early: boolean,
  code: string | undefined,
][] = [
  ['2027-02-28', null, true, false, undefined],
  ['2027-02-28', null, false, true, 'confirm-missing'],
  ['2027-02-28', march, true, false, 'opens-later'],
  ['2027-02-28', march, false, true, 'confirm-missing'],
  ['2027-02-28', march, true, true, undefined],
  ['2027-03-01', march, true, false, undefined],
  ['2027-03-02', march, true, false, undefined],
];
test.each(openings)(
  'on %s, opens %s, confirmed %s, early %s: %s',
  (today, opensOn, confirmed, early, code) => {
    const problem = openingProblem({ confirmed, early }, { opensOn, today: day(today) });
    expect(problem?.code).toBe(code);
    expect(isEarly(opensOn, day(today))).toBe(opensOn !== null && today === '2027-02-28');
  },
);
