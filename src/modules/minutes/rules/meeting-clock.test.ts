import { expect, test } from 'vitest';
import { meetingClock, type PlannedItem } from './meeting-clock.ts';

const meeting = { startsAt: '13:00', endsAt: '14:40' };
const item = (
  startsAt: string | null,
  began: string | null = null,
  ended: string | null = null,
): PlannedItem => ({
  startsAt,
  began,
  ended,
  isWithdrawn: false,
});

test('R-031: minutes used of the planned time, and the items left', () => {
  const items = [item('13:00', '13:00', '13:20'), item('13:20', '13:24'), item('14:00'), item('14:20')];
  expect(meetingClock(meeting, items, '13:47')).toEqual({ used: 47, length: 100, itemsLeft: 3, behind: 4 });
});

test('R-031: an item that goes on past the next one’s start puts the meeting behind', () => {
  expect(meetingClock(meeting, [item('13:00', '13:00'), item('13:20')], '13:35')?.behind).toBe(15);
});

test('R-031: ahead of the plan is less than nothing behind', () => {
  const items = [item('13:00', '13:00', '13:10'), item('13:30', '13:10'), item('14:00')];
  expect(meetingClock(meeting, items, '13:20')?.behind).toBe(-20);
});

test('R-031: a plan without times says nothing; nor does a clock outside the meeting', () => {
  expect(meetingClock(meeting, [item(null)], '13:10')?.behind).toBeNull();
  expect(meetingClock(meeting, [item('13:00')], '12:59')).toBeUndefined();
  expect(meetingClock(meeting, [item('13:00')], '23:00')).toBeUndefined();
  expect(meetingClock({ startsAt: null, endsAt: null }, [], '13:10')).toBeUndefined();
});

test('R-031: a withdrawn item is not left to do', () => {
  const items = [item('13:00', '13:00', '13:20'), { ...item('13:20'), isWithdrawn: true }, item('13:40')];
  expect(meetingClock(meeting, items, '13:30')).toMatchObject({ itemsLeft: 1, behind: -10 });
});
