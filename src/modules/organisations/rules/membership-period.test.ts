import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { holdsOn, periodProblem, type HeldRole } from './membership-period.ts';

const seat = (from: string | null, to: string | null, role: HeldRole['role'] = 'member'): HeldRole => ({
  role,
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
});
const life = (startedOn: string | null, closedOn: string | null) => ({
  startedOn: startedOn === null ? null : day(startedOn),
  closedOn: closedOn === null ? null : day(closedOn),
});
const always = life(null, null);
const twoYears = life('2013-11-15', '2015-11-15');

type Case = [
  says: string,
  seat: HeldRole,
  life: typeof always,
  others: HeldRole[],
  gives: string | undefined,
];
const cases: Case[] = [
  ['unknown days are fine', seat(null, null), always, [], undefined],
  ['one day is a period', seat('2014-01-01', '2014-01-01'), always, [], undefined],
  ['not the other way round', seat('2014-01-02', '2014-01-01'), always, [], 'ends-before-it-begins'],
  ['not before the body', seat('2013-11-14', null), twoYears, [], 'before-the-body'],
  ['from its first day', seat('2013-11-15', '2015-11-15'), twoYears, [], undefined],
  ['not from after its end', seat('2015-11-16', null), twoYears, [], 'after-the-body'],
  ['not until after its end', seat('2014-01-01', '2015-11-16'), twoYears, [], 'after-the-body'],
  ['no end of its own in a closed body', seat('2014-01-01', null), twoYears, [], undefined],
  ['two roles at once', seat(null, null), always, [seat(null, null, 'chair')], undefined],
  [
    'the same role twice',
    seat('2014-01-01', null),
    always,
    [seat('2013-01-01', null)],
    'already-has-the-role',
  ],
  [
    'the same role again, later',
    seat('2014-01-02', null),
    always,
    [seat('2013-01-01', '2014-01-01')],
    undefined,
  ],
  [
    'the same day is at once',
    seat('2014-01-01', null),
    always,
    [seat('2013-01-01', '2014-01-01')],
    'already-has-the-role',
  ],
];

test.each(cases)('%s', (_, held, lived, others, gives) => {
  expect(periodProblem(held, lived, others)?.code).toBe(gives);
});

test('a period holds its first and its last day', () => {
  const period = seat('2014-01-01', '2014-12-31');
  const days = ['2013-12-31', '2014-01-01', '2014-12-31', '2015-01-01'];
  expect(days.map((on) => holdsOn(period, day(on)))).toEqual([false, true, true, false]);
});
