import { expect, test } from 'vitest';
import { assert } from '../../../kernel/assert.ts';
import { foreignMarkup, formFor, hostile, reviewView } from '../../../../tests/support/review-view.ts';
import { itemFormValues } from '../rules/review-item-form.ts';
import { ItemReviewPage, type ItemFormView } from './item-review.page.tsx';

function view(language: 'da' | 'en', own: Partial<ItemFormView> = {}): ItemFormView {
  const base = reviewView(language);
  const item = base.review.items[1];
  assert(item, 'the sample has a second item');
  return {
    ...base,
    item,
    index: 1,
    form: formFor(language, { values: itemFormValues(item) }),
    splitForm: formFor(language),
    mergeForm: formFor(language),
    conflict: undefined,
    ...own,
  };
}

test.each(['da', 'en'] as const)('source and fields are shown as text (%s)', (language) => {
  expect(String(ItemReviewPage(view(language)))).not.toMatch(foreignMarkup);
});

test('the source of the item stands beside its fields, the lines in doubt marked', () => {
  const page = String(ItemReviewPage(view('da')));
  expect(page).toMatch(/<i>9<\/i>/);
  expect(page).toMatch(/class="is-hit"><i>13<\/i>/);
  expect(page).not.toMatch(/<i>19<\/i>/);
});

test('a conflict shows what is there now beside what was typed', () => {
  const conflict = [{ label: 'Titel', now: hostile }];
  const form = formFor('da', { values: { title: 'Det jeg skrev' } });
  const page = String(ItemReviewPage(view('da', { conflict, form })));
  expect(page).toContain('Det jeg skrev');
  expect(page).toContain('Titel: nu står der');
  expect(page).not.toMatch(foreignMarkup);
});

test('the first item has nothing to be joined with', () => {
  expect(String(ItemReviewPage(view('da', { index: 0 })))).not.toContain('Læg sammen');
  expect(String(ItemReviewPage(view('da')))).toContain('Læg sammen');
});
