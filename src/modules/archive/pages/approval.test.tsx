import { expect, test } from 'vitest';
import { foreignMarkup, formFor, reviewView } from '../../../../tests/support/review-view.ts';
import { ApprovalPage } from './approval.page.tsx';

test.each(['da', 'en'] as const)('what will be stored is shown as text (%s)', (language) => {
  const page = String(ApprovalPage({ ...reviewView(language), form: formFor(language) }));
  expect(page).not.toMatch(foreignMarkup);
});

test('closed and municipal items are named, and what is missing is a link', () => {
  const page = String(ApprovalPage({ ...reviewView('da'), form: formFor('da') }));
  expect(page.match(/Punkt 3 ·/g)?.length).toBeGreaterThanOrEqual(2);
  expect(page).toContain('href="/arkiv/import/7/moede"');
});

test('a refusal stands first and in the title', () => {
  const form = formFor('en', { problems: [{ message: 'The body is missing.' }] });
  const page = String(ApprovalPage({ ...reviewView('en'), form }));
  expect(page).toMatch(/<title>Error: [\s\S]*The body is missing\./);
});
