import { expect, test } from 'vitest';
import { externalState, proposesPostponing } from './external-meeting.ts';

test.each([
  ['planned', false, 2, 'planned'],
  ['planned', false, 0, 'input-collected'],
  ['postponed', true, 2, 'postponed'],
  ['planned', true, 2, 're-planned'],
  ['called', true, 0, 'input-collected'],
  ['held', true, 2, 'held'],
  ['cancelled', false, 0, 'cancelled'],
])(
  'a meeting that is %s (postponed before: %s, missing: %i) is %s',
  (meetingState, wasPostponed, missingCount, state) => {
    expect(externalState({ meetingState, wasPostponed, missingCount })).toBe(state);
  },
);

test.each([
  ['planned', 1, true, true],
  ['called', 1, true, true],
  ['planned', 1, false, false],
  ['planned', 0, true, false],
  ['postponed', 1, true, false],
  ['held', 1, true, false],
])(
  '%s, %i missing, past its deadline %s: postponing is proposed %s',
  (meetingState, missingCount, isPast, proposes) => {
    expect(proposesPostponing({ meetingState, missingCount }, isPast)).toBe(proposes);
  },
);
