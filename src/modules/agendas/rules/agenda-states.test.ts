import { expect, test } from 'vitest';
import {
  agendaEvents,
  agendaStates,
  isOpenForWriting,
  nextAgendaState,
  type AgendaEvent,
  type AgendaState,
} from './agenda-states.ts';

/** Every pair that goes somewhere; all others are refused. '*' = back to where it was. */
const allowed: [AgendaState, AgendaEvent, AgendaState | '*'][] = [
  ['draft', 'share', 'draft'],
  ['draft', 'unshare', 'draft'],
  ['draft', 'clear', 'cleared'],
  ['draft', 'send', 'sent'],
  ['draft', 'cancel', 'cancelled'],
  ['draft', 'postpone', 'postponed'],
  ['cleared', 'withdraw-clearing', 'draft'],
  ['cleared', 'send', 'sent'],
  ['cleared', 'cancel', 'cancelled'],
  ['cleared', 'postpone', 'postponed'],
  ['sent', 'send', 'sent'],
  ['sent', 'approve', 'approved'],
  ['sent', 'hold', 'held'],
  ['sent', 'cancel', 'cancelled'],
  ['sent', 'postpone', 'postponed'],
  ['approved', 'send', 'approved'],
  ['approved', 'withdraw-approval', 'sent'],
  ['approved', 'hold', 'held'],
  ['held', 'close', 'closed'],
  ['closed', 'reopen', 'held'],
  ['cancelled', 'resume', '*'],
  ['postponed', 'resume', '*'],
  ['postponed', 'cancel', 'cancelled'],
];
const pairs = agendaStates.flatMap((state) => agendaEvents.map((event) => [state, event] as const));

test.each(pairs)('%s, %s', (state, event) => {
  const expected = allowed.find(([from, happened]) => from === state && happened === event)?.[2];
  for (const wasSent of [false, true]) {
    const there = expected === '*' ? (wasSent ? 'sent' : 'draft') : expected;
    const next = nextAgendaState({ state, wasSent }, event);
    expect(next).toEqual(
      there === undefined
        ? { ok: false, refusal: { code: 'not-in-this-state' } }
        : { ok: true, value: there },
    );
  }
});

test('no state is without a way out', () => {
  for (const state of agendaStates) expect(allowed.some(([from]) => from === state)).toBe(true);
});

test('a draft is written in until the meeting is over or called off', () => {
  expect(agendaStates.filter(isOpenForWriting)).toEqual(['draft', 'cleared', 'sent', 'approved']);
});
