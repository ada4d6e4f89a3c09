import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { isPossible, nominatingProblem, staffingEvents } from './staffing-states.ts';

test('everything can be taken back before the seats are filled, and nothing after', () => {
  expect(isPossible('proposed', 'undo-proposal')).toBe(true);
  expect(isPossible('decided', 'undo-decision')).toBe(true);
  expect(staffingEvents.filter((event) => isPossible('staffed', event))).toEqual([]);
});

test('the deadline itself is the last day', () => {
  const call = { state: 'open', dueOn: day('2026-11-30') } as const;
  expect(nominatingProblem(call, day('2026-11-30'))).toBeUndefined();
  expect(nominatingProblem(call, day('2026-12-01'))?.code).toBe('deadline-passed');
  expect(nominatingProblem({ ...call, state: 'closed' }, day('2026-11-01'))?.code).toBe('call-not-open');
});
