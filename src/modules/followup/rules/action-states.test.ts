import { expect, test } from 'vitest';
import { actionActs, actionStates, possibleActs, stateAfter } from './action-states.ts';

const note = 'Sådan blev det';
const after = (state: (typeof actionStates)[number], hand: 'secretariat' | 'owner' | 'nobody') =>
  actionActs.flatMap((act) => {
    const to = stateAfter(state, { act, hand, note });
    return to.ok ? [`${act}: ${to.value}`] : [];
  });

test('the secretariat: open is done or lapses, done is reported, and all can be taken up again', () => {
  expect(after('open', 'secretariat')).toEqual(['done: done', 'lapsed: lapsed']);
  expect(after('done', 'secretariat')).toEqual(['reported: reported', 'reopened: open']);
  expect(after('reported', 'secretariat')).toEqual(['reopened: open']);
  expect(after('lapsed', 'secretariat')).toEqual(['reopened: open']);
});

test('an owner says that it is done, and that it was not after all; no more', () => {
  expect(after('open', 'owner')).toEqual(['done: done']);
  expect(after('done', 'owner')).toEqual(['reopened: open']);
  expect(after('reported', 'owner')).toEqual([]);
  expect(after('lapsed', 'owner')).toEqual([]);
});

test('nobody else does anything', () => {
  for (const state of actionStates) {
    expect(after(state, 'nobody')).toEqual([]);
    expect(possibleActs(state, 'nobody')).toEqual([]);
  }
});

test('to let lapse and to take up again need a reason; that it is done needs none', () => {
  const without = (act: 'done' | 'lapsed' | 'reopened', state: 'open' | 'done') => {
    const done = stateAfter(state, { act, hand: 'secretariat', note: '' });
    return done.ok ? 'ok' : done.refusal.code;
  };
  expect(without('done', 'open')).toBe('ok');
  expect(without('lapsed', 'open')).toBe('reason-missing');
  expect(without('reopened', 'done')).toBe('reason-missing');
});
