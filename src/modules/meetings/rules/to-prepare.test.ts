import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { isToPrepare } from './to-prepare.ts';

const today = day('2026-11-22');
test.each([
  ['today, in a body one sits in', 'das', '2026-11-22', true],
  ['in a fortnight', 'das', '2026-12-06', true],
  ['the day after that', 'das', '2026-12-07', false],
  ['yesterday', 'das', '2026-11-21', false],
  ['in a body one does not sit in', 'kkr', '2026-11-24', false],
] as const)('%s', (_, bodyId, heldOn, is) =>
  expect(isToPrepare({ bodyId, heldOn: day(heldOn), isSent: true }, ['das', 'socdir'], today)).toBe(is),
);

test('without an agenda there is nothing to read', () => {
  const meeting = { bodyId: 'das', heldOn: today, isSent: false };
  expect(isToPrepare(meeting, ['das'], today)).toBe(false);
});
