import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/language.ts';
import { bareContext } from '../../../platform/design/index.ts';
import { finding } from '../rules/check-finding.ts';
import { keyedFindings } from '../rules/finding-key.ts';
import type { MeetingCheck } from '../rules/finding-views.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { CheckPage } from './check.page.tsx';
import { DismissalPage, type DismissalProblem } from './dismissal.page.tsx';
import { findingMarks, repairOf } from './finding-marks.tsx';
import { CheckPart, ItemNotes } from './finding-parts.tsx';

const evil = '<script>alert(1)</script>';
const meeting: MeetingHead = {
  id: 'm',
  bodyId: 'b',
  bodyKey: 'das',
  bodyName: 'Styregruppen',
  bodyShortName: 'DAS',
  audience: 'body',
  heldOn: day('2015-03-12'),
  sequence: 1,
  startsAt: null,
  endsAt: null,
  place: '',
  state: 'held',
  documentType: 'minutes',
  caseNumber: null,
  documentNumber: null,
  nextMeeting: null,
  importId: 'i',
  storedOn: day('2026-11-22'),
  version: 1,
  agendaVersion: 1,
  isSent: true,
  sentOn: null,
  stateReason: '',
  calendarSequence: 0,
  municipalities: [],
};
const items = [{ address: '9', number: '9', title: `Budget ${evil}` }];
const budget = { index: 0, name: 9 };
const [sum, name, dismissedOne] = keyedFindings([
  finding(
    'difference-differs',
    {
      item: budget,
      lines: [
        [4, 9],
        [12, 12],
      ],
    },
    {
      facts: { expression: '900 − 500', expected: '400', stated: '473', difference: '73', fits: '' },
      figures: {
        expression: '900 − 500',
        unit: 'øre',
        expected: 40_000n,
        stated: 47_300n,
        difference: -7300n,
      },
    },
  ),
  finding('body-name-differs', { item: null, lines: [] }, { facts: { written: evil, usual: 'Panelet' } }),
  finding('word-twice', { item: budget, lines: [] }, { facts: { written: evil } }),
]);
if (!sum || !name || !dismissedOne) throw new Error('three findings were made');
const dismissal = {
  fingerprint: dismissedOne.fingerprint,
  reason: `Navnet ${evil}`,
  dismissedBy: 'Mette Lindholm',
  dismissedAt: new Date('2026-11-22T12:00:00Z'),
};
const check: MeetingCheck = {
  open: [name, sum],
  dismissed: [{ ...dismissedOne, dismissal }],
  items,
  isGuarded: false,
};
const form = (language: Language) => ({ language, csrfToken: 'c', formKey: 'k', values: {}, problems: [] });
const plain = (page: unknown): string => String(page).replaceAll('\u00a0', ' ');
const checkPage = (language: Language, more: Partial<MeetingCheck> = {}) =>
  plain(
    CheckPage({
      context: bareContext(language, true),
      meeting,
      check: { ...check, ...more },
      forms: [form(language)],
    }),
  );
const dismissalPage = (language: Language, problem?: DismissalProblem) =>
  plain(
    DismissalPage({
      context: bareContext(language, true),
      meeting,
      items,
      finding: sum,
      dismissal,
      form: { ...form(language), values: { reason: `Afrundet ${evil}` } },
      problem,
    }),
  );

const shows: [language: Language, words: string[], not: RegExp][] = [
  [
    'da',
    [
      'Kontrol af DAS 12. marts 2015',
      '2 fund',
      'Hele mødet',
      'Punkt 9: Budget',
      '400 kr.',
      '473 kr.',
      '−73 kr.',
      'Kildens linje 4–9, 12',
      'Afviste fund (1)',
      'Afvist af Mette Lindholm 22.11.2026',
      'Fortryd afvisningen',
    ],
    /The check|Worked out|Dismiss/,
  ],
  [
    'en',
    [
      'Check of DAS 12 March 2015',
      '2 findings',
      'The whole meeting',
      'Item 9: Budget',
      'DKK 400',
      'Lines 4–9, 12 of the source',
      'Dismissed findings (1)',
      'Dismissed by Mette Lindholm',
      'Take the dismissal back',
    ],
    /Kontrol|Regnet ud|Afvis|Fortryd/,
  ],
];
test.each(shows)('place, arithmetic, remedy, and what was set aside (%s)', (language, words, not) => {
  const page = checkPage(language);
  for (const word of words) expect(page).toContain(word);
  expect(page).not.toMatch(not);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('href="/moeder/das/2015-03-12/punkt/9"');
  expect(page).toContain(`/moeder/das/2015-03-12/kontrol/${sum.fingerprint}/afvisning"`);
  expect(page).toContain(`/kontrol/${dismissal.fingerprint}/afvisning/fortrydelse"`);
});

test.each(['da', 'en'] as const)('with nothing found the page says so (%s)', (language) => {
  const page = checkPage(language, { open: [], dismissed: [] });
  expect(page).toContain(language === 'da' ? '0 fund' : '0 findings');
  expect(page).not.toContain('<details class="rv-fold"');
});

const refused: [Language, DismissalProblem, string][] = [
  ['da', 'reason-missing', 'Skriv en begrundelse.'],
  ['en', 'reason-too-long', 'The reason may have 1000 characters at most.'],
  ['da', 'dismissed-already', 'Mette Lindholm har afvist fundet'],
  ['en', 'dismissed-already', 'Mette Lindholm has dismissed the finding'],
];
test.each(refused)('a refusal (%s %s) stands first and keeps the text', (language, problem, words) => {
  const page = dismissalPage(language, problem);
  expect(page).toMatch(language === 'da' ? /<title>Fejl: / : /<title>Error: /);
  expect(page).toContain(words);
  expect(page).toContain('href="#reason"');
  expect(page).toContain('Afrundet &lt;script&gt;');
  expect(page).not.toContain('<script>alert');
});

test.each(['da', 'en'] as const)(
  'beside the agenda: how many, the first of them, the way to all (%s)',
  (language) => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...sum, fingerprint: String(at) }));
    const part = plain(CheckPart({ meeting, check: { ...check, open: many }, language }));
    expect(part).toContain(language === 'da' ? '9 fund' : '9 findings');
    expect(part.match(/<li>/g)).toHaveLength(6);
    expect(part).toContain('href="/moeder/das/2015-03-12/kontrol"');
    const none = plain(CheckPart({ meeting, check: { ...check, open: [] }, language }));
    expect(none).toContain(
      language === 'da' ? 'Alle fund er vurderet.' : 'Every finding has been looked at.',
    );
  },
);

test('under the recommendation each finding of the item is a note', () => {
  const notes = plain(ItemNotes({ meeting, findings: [sum, dismissedOne], language: 'da' }));
  expect(notes.match(/class="rv-note"/g)).toHaveLength(2);
  expect(notes).toContain('900 − 500');
  expect(notes).toContain(`href="/moeder/das/2015-03-12/kontrol#fund-${sum.fingerprint}"`);
  expect(notes).not.toContain('<script>alert');
});

test('at its line an item has its two gravest findings as marks, and how many more there are', () => {
  const findings = Array.from({ length: 4 }, (_, at) => ({ ...sum, fingerprint: String(at) }));
  const marks = findingMarks({ meeting, findings, language: 'da' }).map(plain).join('');
  expect(marks.match(/class="badge rv-tag is-bad"/g)).toHaveLength(2);
  for (const words of ['kontrol#fund-0"', 'kontrol#fund-1"', 'kontrol#fund-2"', 'og 2 fund mere'])
    expect(marks).toContain(words);
  expect(findingMarks({ meeting, findings: [], language: 'en' })).toEqual([]);
});

test('a finding is repaired in the import it came from, else at its item, else at the meeting', () => {
  const item = { address: '4', number: '4', title: 'Budget' };
  const imported = { ...meeting, importId: '7' };
  expect(repairOf(imported, { item }, 'da')).toEqual({ href: '/arkiv/import/7', word: 'Ret i indlæsningen' });
  expect(repairOf(imported, { code: 'body-past-term', item }, 'da').href).toBe('/fora');
  const own = { ...meeting, importId: null };
  expect(repairOf(own, { item }, 'da').href).toBe('/moeder/das/2015-03-12/punkt/4');
  expect(repairOf(own, {}, 'en').href).toBe('/moeder/das/2015-03-12');
});
