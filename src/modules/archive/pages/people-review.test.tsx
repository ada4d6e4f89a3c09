import { expect, test } from 'vitest';
import { foreignMarkup, formFor, reviewView } from '../../../../tests/support/review-view.ts';
import { PeopleReviewPage } from './people-review.page.tsx';

const view = (language: 'da' | 'en') => ({
  ...reviewView(language),
  form: formFor(language),
  page: 1,
  conflict: undefined,
});

test.each(['da', 'en'] as const)('names are shown as text (%s)', (language) => {
  expect(String(PeopleReviewPage(view(language)))).not.toMatch(foreignMarkup);
});

test('each name can be linked, made new or left as text', () => {
  const page = String(PeopleReviewPage(view('da')));
  expect(page.match(/<option value="create"/g)).toHaveLength(3);
  expect(page.match(/<option value="text"/g)).toHaveLength(3);
  expect(page).toContain('Vera Lund, Rebild Kommune, samme navn og sted');
});
