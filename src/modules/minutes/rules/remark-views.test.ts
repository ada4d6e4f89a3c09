import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { isEarlyRemark, mayStillApprove } from './remark-views.ts';

const [before, last, after] = [day('2026-12-01'), day('2026-12-06'), day('2026-12-07')];
const early = { takesEffectEarly: true };

test('a remark on a decision that takes effect early is settled now, until the last day', () => {
  expect(isEarlyRemark(early, { remarksUntil: last, today: before })).toBe(true);
  expect(isEarlyRemark(early, { remarksUntil: last, today: last })).toBe(true);
  expect(isEarlyRemark(early, { remarksUntil: last, today: after })).toBe(false);
});

test('every other remark is kept for the next meeting', () => {
  expect(isEarlyRemark({ takesEffectEarly: false }, { remarksUntil: last, today: before })).toBe(false);
  expect(isEarlyRemark(null, { remarksUntil: last, today: before })).toBe(false);
});

test('a member approves until the last day', () => {
  expect([before, last, after].map((today) => mayStillApprove(last, today))).toEqual([true, true, false]);
});
