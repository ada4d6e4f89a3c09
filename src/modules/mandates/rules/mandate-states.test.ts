import { expect, test } from 'vitest';
import { possibleEvents, stateAfter, stateAfterTreatment } from './mandate-states.ts';

const presented = { open: 'presented', openCorrections: 0, isConfirmed: false } as const;

test('treating a version leads where R-007 says; terms in force stay in force whatever becomes of the next', () => {
  const after = (state: 'presented' | 'running') =>
    (['approved', 'remarks', 'discussed', 'returned', 'rejected'] as const).map((result) => {
      const next = stateAfterTreatment({ ...presented, state }, result);
      return next.ok ? next.value : next.refusal.code;
    });
  expect(after('presented')).toEqual(['approved', 'approved', 'treated', 'returned', 'rejected']);
  expect(after('running')).toEqual(['running', 'running', 'running', 'running', 'running']);
});

test('open corrections stop an approval until somebody says all the same, and never a return', () => {
  const now = { ...presented, state: 'presented', openCorrections: 3 } as const;
  expect(stateAfterTreatment(now, 'approved')).toMatchObject({
    refusal: { code: 'corrections-open', facts: { count: 3 } },
  });
  expect(stateAfterTreatment({ ...now, isConfirmed: true }, 'approved').ok).toBe(true);
  expect(stateAfterTreatment(now, 'returned').ok).toBe(true);
});

test('what is not presented is not treated; what was discussed can be treated again', () => {
  expect(stateAfterTreatment({ ...presented, open: 'draft', state: 'draft' }, 'approved')).toMatchObject({
    refusal: { code: 'nothing-presented' },
  });
  expect(stateAfterTreatment({ ...presented, open: null, state: 'treated' }, 'approved').ok).toBe(true);
});

test('in force, the next version is written beside; closed terms can only be reopened', () => {
  expect(stateAfter({ state: 'running', open: null }, 'revise')).toEqual({ ok: true, value: 'running' });
  expect(stateAfter({ state: 'running', open: 'draft' }, 'revise').ok).toBe(false);
  expect(possibleEvents({ state: 'closed', open: null })).toEqual(['reopen']);
});
