import { expect, test } from 'vitest';
import { foreignMarkup, formFor, hostile, reviewView } from '../../../../tests/support/review-view.ts';
import { ImportListPage, type ImportListView, type ListedDraft } from './import-list.page.tsx';

const draft: ListedDraft = {
  href: '/arkiv/import/7',
  meetingHref: null,
  number: 7,
  state: 'review',
  fileName: hostile,
  uploadedAt: new Date('2026-11-22T12:00:00Z'),
  uploadedBy: hostile,
  bodyName: hostile,
  heldOn: '2014-03-12',
  documentType: 'minutes',
  items: 3,
  doubts: 2,
};
const view = (language: 'da' | 'en', own: Partial<ImportListView> = {}): ImportListView => ({
  context: reviewView(language).context,
  form: formFor(language),
  drafts: [draft],
  counts: { review: 1, queued: 2 },
  filter: { state: undefined, page: 1, pages: 1 },
  added: 0,
  known: [],
  ...own,
});

test.each(['da', 'en'] as const)('names of files and people are shown as text (%s)', (language) => {
  expect(String(ImportListPage(view(language, { known: [draft], added: 1 })))).not.toMatch(foreignMarkup);
});

test('while files wait the progress is said in words, and there is a link for those without script', () => {
  const page = String(ImportListPage(view('da')));
  expect(page).toContain('1 af 3 er læst');
  expect(page).toContain('>Opdater</a>');
  expect(String(ImportListPage(view('da', { counts: { review: 1 } })))).not.toContain('Opdater');
});

test('an empty archive says what will appear', () => {
  expect(String(ImportListPage(view('da', { drafts: [], counts: {} })))).toContain('Vælg filer ovenfor');
});

test('a pasted text that was refused is still there', () => {
  const form = formFor('da', {
    values: { pasted: hostile },
    problems: [{ field: 'files', message: 'Vælg' }],
  });
  const page = String(ImportListPage(view('da', { form })));
  expect(page).toContain('&lt;script&gt;');
  expect(page).toMatch(/<details class="rv-fold" open/);
});
