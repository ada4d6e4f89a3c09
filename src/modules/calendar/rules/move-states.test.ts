import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { alternativesProblem, moveAfter, moveStates, type Alternative } from './move-states.ts';

test('a proposal is settled once: approved or kept, and then it stays', () => {
  const after = moveStates.map((state) =>
    (['approve', 'keep'] as const).map((event) => {
      const next = moveAfter(state, event);
      return next.ok ? next.value : next.refusal.code;
    }),
  );
  expect(after).toEqual([
    ['moved', 'kept'],
    ['already-settled', 'already-settled'],
    ['already-settled', 'already-settled'],
  ]);
});

const on = (heldOn: string, startsAt = '13:00'): Alternative => ({
  heldOn: day(heldOn),
  startsAt,
  endsAt: '15:00',
  place: '',
});
const problem = (...all: Alternative[]) =>
  alternativesProblem(
    all.map((alternative, index) => ({ field: `day${index + 1}`, alternative })),
    on('2027-01-18'),
  );

test('at least one alternative, none like today’s plan, none twice; another time of the same day is another', () => {
  expect(problem()).toEqual({ code: 'alternative-missing', field: 'day1' });
  expect(problem(on('2027-01-20'), on('2027-01-18'))).toMatchObject({ code: 'same-as-now', field: 'day2' });
  expect(problem(on('2027-01-20'), on('2027-01-20'))).toMatchObject({
    code: 'alternative-twice',
    field: 'day2',
    facts: { day: '2027-01-20' },
  });
  expect(problem(on('2027-01-20'), on('2027-01-20', '09:00'), on('2027-01-18', '12:00'))).toBeUndefined();
});
