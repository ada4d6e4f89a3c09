import { expect, test } from 'vitest';
import {
  endStates,
  meetingEvents,
  meetingStanding,
  meetingStates,
  nextState,
  stateOfDocument,
} from './meeting-states.ts';

/** Every pair, so that a step that is not here cannot be taken. '-' = refused. */
const table = `
            call     hold  postpone   reschedule  cancel     undo
  planned   called   -     postponed  -           cancelled  -
  called    -        held  postponed  -           cancelled  planned
  held      -        -     -          -           -          -
  postponed -        -     -          planned     cancelled  planned
  cancelled -        -     -          -           -          planned`;
const [, head = '', ...rows] = table.split('\n');
const events = head.trim().split(/\s+/);

test('every state and every event stands in the table', () => {
  expect(events).toEqual([...meetingEvents]);
  expect(rows.map((row) => row.trim().split(/\s+/)[0])).toEqual([...meetingStates]);
});

test.each(meetingStates)('from %s', (state) => {
  const row = rows.find((candidate) => candidate.trim().startsWith(state)) ?? '';
  const given = meetingEvents.map((event) => {
    const next = nextState(state, event);
    return next.ok ? next.value : '-';
  });
  expect(given).toEqual(row.trim().split(/\s+/).slice(1));
});

test('only the end states have no way out', () => {
  const deadEnds = meetingStates.filter((state) =>
    meetingEvents.every((event) => !nextState(state, event).ok),
  );
  expect(deadEnds).toEqual(endStates);
});

test('minutes show that a meeting was held, an agenda alone that it was called', () => {
  expect(stateOfDocument('agenda')).toBe('called');
  expect(stateOfDocument('minutes')).toBe('held');
  expect(stateOfDocument('agenda+minutes')).toBe('held');
});

test('a called meeting lacks its minutes from the day after', () => {
  expect(meetingStanding('called', '2016-11-17', '2016-11-17')).toBe('called');
  expect(meetingStanding('called', '2016-11-17', '2016-11-18')).toBe('no-minutes');
  expect(meetingStanding('held', '2016-11-17', '2016-11-18')).toBe('held');
});
