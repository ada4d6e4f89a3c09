import { expect, test } from 'vitest';
import { foreignMarkup, formFor, hostile, reviewView } from '../../../../tests/support/review-view.ts';
import { ApprovalPage, type ApprovalView } from './approval.page.tsx';
import type { DraftFinding } from './draft-findings.tsx';

const approval = (view: Omit<ApprovalView, 'doubtForm' | 'doubtPlaces'>) =>
  ApprovalPage({ ...view, doubtForm: formFor('da'), doubtPlaces: 'linje 4' });

const findings: DraftFinding[] = [
  { title: hostile, place: hostile, says: hostile, severity: 'error', itemKey: null },
  {
    title: 'x',
    place: 'Punkt 1',
    says: 'y',
    severity: 'note',
    itemKey: reviewView('da').review.items[0]?.key ?? null,
  },
];

test.each(['da', 'en'] as const)('what will be stored is shown as text (%s)', (language) => {
  const page = String(approval({ ...reviewView(language), findings, form: formFor(language) }));
  expect(page).not.toMatch(foreignMarkup);
});

test('closed and municipal items are named, and what is missing is a link', () => {
  const page = String(approval({ ...reviewView('da'), findings: [], form: formFor('da') }));
  expect(page.match(/Punkt 3 ·/g)?.length).toBeGreaterThanOrEqual(2);
  expect(page).toContain('href="/arkiv/import/7/moede"');
});

test('a refusal stands first and in the title', () => {
  const form = formFor('en', { problems: [{ message: 'The body is missing.' }] });
  const page = String(approval({ ...reviewView('en'), findings: null, form }));
  expect(page).toMatch(/<title>Error: [\s\S]*The body is missing\./);
});

test('what the check finds stands beside, each with its item; without body or day it says what it waits for', () => {
  const shown = (found: DraftFinding[] | null) =>
    String(approval({ ...reviewView('da'), findings: found, form: formFor('da') }));
  expect(shown(findings)).toMatch(/<a href="\/arkiv\/import\/7\/punkt\/[^"]+">Punkt 1<\/a>/);
  expect(shown([])).toContain('Kontrollen finder intet');
  expect(shown(null)).toContain('Kontrollen kommer, når forum og dato er fundet.');
});
