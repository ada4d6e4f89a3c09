import { expect, test } from 'vitest';
import { foreignMarkup, hostile, reviewView } from '../../../../tests/support/review-view.ts';
import { ReviewPage, type ReviewView } from './review.page.tsx';

const view = (language: 'da' | 'en', own: Partial<ReviewView> = {}): ReviewView => ({
  ...reviewView(language),
  formKeys: Array.from({ length: 10 }, (_, index) => `key-${index}`),
  refused: undefined,
  readAt: new Date('2026-11-22T12:00:00Z'),
  notes: ['damaged-characters', 'unknown'],
  doubtPlaces: 'linje 4',
  page: 1,
  history: [{ event: 'finish', who: hostile, at: new Date('2026-11-22T12:00:00Z'), note: hostile }],
  lastChange: { by: hostile, at: new Date('2026-11-22T12:00:00Z'), count: 2 },
  ...own,
});

test.each(['da', 'en'] as const)('what stands in a document is shown as text (%s)', (language) => {
  expect(String(ReviewPage(view(language)))).not.toMatch(foreignMarkup);
});

test('the title says how many fields are left, and the first has the focus', () => {
  const page = String(ReviewPage(view('da')));
  expect(page).toContain('<h1>5 felter at tage stilling til</h1>');
  expect(page.match(/rv-pair is-now/g)).toHaveLength(1);
  expect(page).toMatch(/class="rv-pair is-now" id="f1"/);
});

test('nothing is chosen beforehand; the suggestion is only labelled', () => {
  const page = String(ReviewPage(view('da')));
  expect(page).not.toMatch(/type="radio"[^>]*checked/);
  expect(page).toContain('<span class="rv-sug">forslag</span>');
});

test('every form has a key of its own', () => {
  const keys = [...String(ReviewPage(view('da'))).matchAll(/name="formKey" value="([^"]*)"/g)].map(
    ([, key]) => key,
  );
  expect(keys.length).toBeGreaterThan(5);
  expect(new Set(keys).size).toBe(keys.length);
});

test('no id stands twice on the page', () => {
  const ids = [...String(ReviewPage(view('da'))).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('a refused answer comes back at its own question, with what was typed', () => {
  const { questions } = reviewView('da');
  const problems = [{ field: 'andet-2', message: 'Skriv, hvad der skal stå.' }];
  const values = { 'svar-2': 'andet', 'andet-2': hostile };
  const refused = { id: questions[2]?.id ?? '', values, problems };
  const page = String(ReviewPage(view('da', { refused })));
  expect(page).toMatch(/^<!doctype html>.*<title>Fejl: /s);
  expect(page).toContain('href="#andet-2"');
  expect(page).toMatch(/class="rv-pair is-now" id="f3"/);
  expect(page).not.toMatch(foreignMarkup);
});

test('a note of the reader is shown in words, an unknown one is not', () => {
  const page = String(ReviewPage(view('en')));
  expect(page).toContain('Some characters of the file are damaged');
  expect(page).not.toContain('unknown');
});
