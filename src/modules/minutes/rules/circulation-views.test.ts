import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { lastDayOfRemarks, sendHindrances, usualRules, withoutOutcome } from './circulation-views.ts';

const item = (number: string, more: object = {}) => ({
  address: number,
  number,
  title: `Punkt ${number}`,
  isWithdrawn: false,
  isReleased: true,
  hasOutcome: true,
  ...more,
});
const named = (number: string) => ({ address: number, number, title: `Punkt ${number}` });

test('minutes are sent when every item stands in the record; one that was taken off has nothing to say', () => {
  const items = [
    item('1'),
    item('2', { isReleased: false }),
    item('3', { isReleased: false, isWithdrawn: true }),
  ];
  expect(sendHindrances('writing', items)).toEqual([{ code: 'not-released', item: named('2') }]);
  expect(sendHindrances('sent', [item('1')])).toEqual([]);
});

test('minutes nobody began, without an item, or approved, are not sent', () => {
  expect(sendHindrances(null, [item('1')])).toEqual([{ code: 'nothing-written' }]);
  expect(sendHindrances('writing', [item('1', { isWithdrawn: true })])).toEqual([
    { code: 'nothing-written' },
  ]);
  expect(sendHindrances('approved', [item('1', { isReleased: false })])).toEqual([{ code: 'approved' }]);
});

test('items without an outcome are named and keep nobody from sending', () => {
  const items = [
    item('1', { hasOutcome: false }),
    item('2'),
    item('3', { hasOutcome: false, isReleased: false }),
  ];
  expect(withoutOutcome(items).map(({ number }) => number)).toEqual(['1']);
});

test('remarks are taken for the days of the body, counted from the day of sending', () => {
  expect(lastDayOfRemarks(day('2026-12-20'), usualRules)).toBe('2027-01-03');
});
