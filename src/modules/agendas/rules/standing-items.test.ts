import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { plainOf } from '../../../kernel/rich-text.ts';
import {
  saysAgendaForMinutes,
  standingRecommendation,
  standings,
  standingText,
  standingTitle,
} from './standing-items.ts';

const beside = (heldOn: string, place = '') => ({
  heldOn: day(heldOn),
  startsAt: '13:00',
  endsAt: '16:00',
  place,
  path: `/moeder/das/${heldOn}`,
  minutesPath: null as string | null,
});
const none = { last: null, next: null };

test('the next meeting is said as the calendar has it', () => {
  const next = beside('2017-01-20', 'Regionshuset');
  expect(plainOf(standingText('next-meeting', { last: null, next }))).toBe(
    'Næste møde er fredag den 20. januar 2017 kl. 13.00–16.00, Regionshuset.',
  );
});

test('a next meeting without a time or place says its day', () => {
  const next = { ...beside('2017-01-20'), startsAt: null, endsAt: null };
  expect(plainOf(standingText('next-meeting', { last: null, next }))).toBe(
    'Næste møde er fredag den 20. januar 2017.',
  );
});

test('without a next meeting it says so', () => {
  expect(plainOf(standingText('next-meeting', none))).toBe('Datoen for næste møde er ikke fastsat.');
});

test('the minutes to approve are named by the day of their meeting, and lead to it', () => {
  const at = { last: beside('2016-08-25'), next: null };
  expect(standingTitle('approve-minutes', 'Godkendelse af referat', at)).toBe(
    'Godkendelse af referat fra mødet 25. august 2016',
  );
  const [paragraph] = standingText('approve-minutes', at);
  expect(paragraph?.kind === 'paragraph' && paragraph.runs.map(({ href }) => href)).toContain(
    '/moeder/das/2016-08-25',
  );
});

test('minutes that were sent out are attached to the item that approves them', () => {
  const last = { ...beside('2016-08-25'), minutesPath: '/moeder/das/2016-08-25/referat/pdf' };
  const [paragraph] = standingText('approve-minutes', { last, next: null });
  expect(paragraph?.kind === 'paragraph' && paragraph.runs.map(({ href }) => href)).toContain(
    last.minutesPath,
  );
  expect(plainOf(standingText('approve-minutes', { last, next: null }))).toBe(
    'Referat af mødet 25. august 2016: referatet som PDF.',
  );
});

test.each([
  ['approve-minutes', 'Godkendelse af dagsorden fra sidste møde', true],
  ['approve-minutes', 'dagsordenen', true],
  ['approve-minutes', 'Godkendelse af referat og dagsorden', false],
  ['approve-minutes', 'referatet', false],
  ['approve-agenda', 'Godkendelse af dagsorden', false],
  [null, 'Dagsordenen for året', false],
] as const)('an item that approves minutes speaks of minutes: %s, %s', (standing, words, isWrong) => {
  expect(saysAgendaForMinutes(standing, words)).toBe(isWrong);
});

test('a title somebody wrote stays', () => {
  const at = { last: beside('2016-08-25'), next: null };
  expect(standingTitle('approve-minutes', 'Referat fra seminaret', at)).toBe('Referat fra seminaret');
  expect(standingTitle(null, 'Godkendelse af referat', at)).toBe('Godkendelse af referat');
});

test('a first meeting has no minutes to approve', () => {
  expect(standingTitle('approve-minutes', 'Godkendelse af referat', none)).toBe('Godkendelse af referat');
  expect(standingText('approve-minutes', none)).toEqual([]);
});

test('only agenda and minutes are approved', () => {
  expect(standings.filter((standing) => standingRecommendation(standing) !== null)).toEqual([
    'approve-agenda',
    'approve-minutes',
  ]);
});
