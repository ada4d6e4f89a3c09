import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { newsOf, type FollowedItem, type FollowedMeeting } from './news.ts';

const item = (address: string, changed: Partial<FollowedItem> = {}): FollowedItem => ({
  address,
  number: address,
  title: `Punkt ${address}`,
  closed: false,
  outcome: null,
  ...changed,
});
const meeting = (...items: FollowedItem[]): FollowedMeeting => ({
  bodyKey: 'das',
  bodyShortName: 'DAS',
  heldOn: day('2026-11-26'),
  sequence: 1,
  items,
});
const told = (...meetings: FollowedMeeting[]): Set<string> => new Set(newsOf(meetings, new Set()).marks);

test('a meeting nobody was told of is new with its items; told of, it is not', () => {
  const now = meeting(item('1'), item('2'));
  expect(newsOf([now], new Set()).meetings).toMatchObject([
    { isNew: true, items: [{ isNew: true }, { isNew: true }] },
  ]);
  expect(newsOf([now], told(now))).toEqual({ meetings: [], marks: [] });
});

test('an item that came later is new, and the rest of its meeting is not', () => {
  const { meetings } = newsOf([meeting(item('1'), item('2'))], told(meeting(item('1'))));
  expect(meetings).toMatchObject([
    { isNew: false, items: [{ address: '2', isNew: true, isTreated: false }] },
  ]);
});

test('an item that was treated is news once', () => {
  const before = told(meeting(item('1'), item('2')));
  const after = meeting(item('1', { outcome: 'APPROVED' }), item('2'));
  expect(newsOf([after], before).meetings).toMatchObject([
    { isNew: false, items: [{ address: '1', isNew: false, isTreated: true }] },
  ]);
  expect(newsOf([after], new Set([...before, ...told(after)])).meetings).toEqual([]);
});

test.each(['EMPTY', 'NO_MINUTES', 'REFERENCE_ONLY'] as const)('%s is no news', (outcome) => {
  expect(newsOf([meeting(item('1', { outcome }))], told(meeting(item('1')))).meetings).toEqual([]);
});

test('what a closed item came to is no news for anybody', () => {
  const after = meeting(item('1', { closed: true, outcome: 'DECIDED' }));
  expect(newsOf([after], told(meeting(item('1', { closed: true })))).meetings).toEqual([]);
});

test('two meetings of a body on one day are two', () => {
  const second = { ...meeting(item('1')), sequence: 2 };
  expect(newsOf([second], told(meeting(item('1')))).meetings).toMatchObject([{ isNew: true }]);
});
