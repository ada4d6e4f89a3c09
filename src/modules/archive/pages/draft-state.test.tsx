import { expect, test } from 'vitest';
import { foreignMarkup, hostile, reviewView } from '../../../../tests/support/review-view.ts';
import { DraftStatePage, type DraftStateView } from './draft-state.page.tsx';

const view = (own: Partial<DraftStateView>, language: 'da' | 'en' = 'da'): DraftStateView => ({
  context: reviewView(language).context,
  number: '7',
  name: hostile,
  fileName: hostile,
  hasSource: true,
  items: 3,
  sizeBytes: 1234,
  isKept: true,
  uploadedAt: new Date('2026-11-22T12:00:00Z'),
  uploadedBy: hostile,
  state: 'queued',
  version: 1,
  formKeys: ['one', 'two'],
  failure: null,
  places: '',
  doubtPlaces: '',
  meetingHref: null,
  nextHref: null,
  history: [],
  typed: [hostile],
  problem: null,
  ...own,
});

const states = ['queued', 'reading', 'failed', 'accepted', 'taken-back', 'discarded'] as const;
test.each(states)('an import that is %s shows its names as text, in both languages', (state) => {
  const own = { state, failure: hostile, meetingHref: '/moeder/das/2014-03-12', problem: hostile };
  expect(String(DraftStatePage(view(own)))).not.toMatch(foreignMarkup);
  expect(String(DraftStatePage(view(own, 'en')))).toMatch(/<html lang="en"/);
});

test.each([
  ['queued', '/arkiv/import/7/genlaesning'],
  ['failed', '/arkiv/import/7/genlaesning'],
  ['failed', '/arkiv/import/7/kassation'],
  ['discarded', '/arkiv/import/7/kassation/fortrydelse'],
  ['accepted', '/arkiv/import/7/fortrydelse'],
  ['taken-back', '/arkiv/import/7/genaabning'],
] as const)('an import that is %s offers %s', (state, action) => {
  expect(String(DraftStatePage(view({ state })))).toContain(`action="${action}"`);
});

test('a page that waits asks again by itself, one that does not wait does not', () => {
  expect(String(DraftStatePage(view({ state: 'reading' })))).toContain('data-waiting="1"');
  expect(String(DraftStatePage(view({ state: 'accepted' })))).toContain('data-waiting="0"');
});

test('a file that was not kept cannot be read again', () => {
  const page = String(DraftStatePage(view({ state: 'failed', isKept: false, failure: 'Filen er tom.' })));
  expect(page).not.toContain('genlaesning');
  expect(page).toContain('Filen er ikke gemt');
});
