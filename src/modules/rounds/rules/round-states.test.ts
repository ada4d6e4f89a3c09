import { expect, test } from 'vitest';
import { nextRoundState, roundEvents, roundStates } from './round-states.ts';

const moves = `
  draft open open
  draft cancel cancelled
  open close closed
  open cancel cancelled
  closed reopen reopened
  reopened close closed
  reopened cancel cancelled`;

const listed = new Map(
  moves
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .map(([from, event, to]) => [`${from} ${event}`, to]),
);

test('every pair of state and act moves as listed, or is refused', () => {
  const found = roundStates.flatMap((from) =>
    roundEvents.flatMap((event) => {
      const next = nextRoundState(from, event);
      return next.ok ? [[`${from} ${event}`, next.value] as const] : [];
    }),
  );
  expect(new Map(found)).toEqual(listed);
});
