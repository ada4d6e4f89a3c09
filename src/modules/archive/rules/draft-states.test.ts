import { expect, test } from 'vitest';
import {
  draftEvents,
  draftStates,
  draftTransitions,
  nextDraftState,
  type DraftEvent,
  type DraftState,
} from './draft-states.ts';

/** Written out by hand: from → event → to, or '-' where it is refused. The columns are the events in their order. */
const expected: Record<DraftState, [read: string, unread: string]> = {
  //          start   finish fail   retry  accept   take-back  reopen discard   restore erase
  queued: [
    'reading -      -      queued -        -          -      discarded - -',
    'reading -      -      queued -        -          -      discarded - -',
  ],
  reading: ['reading review failed queued - - - - - -', 'reading review failed queued - - - - - -'],
  review: ['- - - - accepted - - discarded - failed', '- - - - accepted - - discarded - failed'],
  failed: ['- - - queued - - - discarded - failed', '- - - queued - - - discarded - failed'],
  accepted: ['- - - - - taken-back - - - -', '- - - - - taken-back - - - -'],
  'taken-back': ['- - - - - - review - - -', '- - - - - - review - - -'],
  discarded: ['- - - - - - - - review -', '- - - - - - - - queued -'],
};

const pairs = draftStates.flatMap((state) =>
  draftEvents.map((event): [DraftState, DraftEvent] => [state, event]),
);

test.each(pairs)('RULE-4 a draft that is %s meets %s', (state, event) => {
  const at = draftEvents.indexOf(event);
  const [read, unread] = expected[state].map((line) => line.split(/\s+/)[at]);
  expect(nextDraftState({ state, isRead: true }, event) ?? '-').toBe(read);
  expect(nextDraftState({ state, isRead: false }, event) ?? '-').toBe(unread);
});

test('every state has a way out, and every state can be reached from the queue', () => {
  const reached = new Set<DraftState>(['queued']);
  for (const _ of draftStates)
    for (const { from, to } of draftTransitions) if (reached.has(from)) reached.add(to);
  expect([...reached].sort()).toEqual([...draftStates].sort());
  expect(draftStates.filter((state) => !draftTransitions.some(({ from }) => from === state))).toEqual([]);
});
