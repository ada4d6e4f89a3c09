import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { PageContext } from '../../../platform/design/index.ts';
import { searchFilterOf } from '../rules/search-filter.ts';
import { SearchPage, SearchStartPage, type HitView, type SearchView } from './search.page.tsx';

const contextIn = (language: 'da' | 'en'): PageContext => ({
  language,
  csrfToken: '',
  isDemo: false,
  path: '/soeg',
  navigation: [],
  actor: null,
});
const hit: HitView = {
  kind: 'decision',
  layer: 'whole',
  number: '9',
  title: [
    { text: 'Om ', isHit: false },
    { text: 'takst', isHit: true },
    { text: ' <b>&', isHit: false },
  ],
  snippet: [
    { text: '<script>x</script> ', isHit: false },
    { text: 'takster', isHit: true },
  ],
  href: '/moeder/das/2016-11-17/punkt/9',
  heldOn: day('2016-11-17'),
  bodyShortName: 'DAS',
  outcome: { word: 'Godkendt', state: 'done' },
  hasReservation: true,
  municipalOnly: false,
  closed: false,
};
const counts = {
  total: 1,
  unfiltered: 1,
  isMore: false,
  body: new Map([['das', 1]]),
  year: new Map([['2016', 1]]),
  kind: new Map([['decision', 1]]),
  outcome: new Map([['APPROVED', 1]]),
  withReservation: 1,
};
const view = (language: 'da' | 'en', more: Partial<SearchView> = {}): SearchView => ({
  context: contextIn(language),
  filter: searchFilterOf({ q: 'takst' }),
  result: {
    query: { isCut: false, isStopWordsOnly: false, all: [1] },
    counts,
    near: { taken: [], offered: [] },
  },
  hits: [hit],
  bodies: [{ key: 'das', shortName: 'DAS' }],
  outcomes: [{ code: 'APPROVED', word: 'Godkendt' }],
  ...more,
});
const textOf = async (page: ReturnType<typeof SearchPage>): Promise<string> => String(await page);

test('a hit shows kind, body, date, number, outcome, reservation and the words in their place', async () => {
  const html = await textOf(SearchPage(view('da')));
  for (const part of [
    'Beslutningspunkt',
    'DAS',
    '17.\u00a0november 2016',
    'punkt 9',
    'Godkendt',
    'Forbehold',
  ])
    expect(html).toContain(part);
  expect(html).toContain('Om <mark>takst</mark>');
  expect(html).toContain('href="/moeder/das/2016-11-17/punkt/9"');
  expect(html).toContain('<title>Søg: takst');
});

test('texts of documents are text, never markup', async () => {
  const html = await textOf(SearchPage(view('da')));
  expect(html).not.toContain('<script>x');
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
});

test('in English the words are English and what was found is marked as Danish', async () => {
  const html = await textOf(SearchPage(view('en')));
  expect(html).toContain('Item for decision');
  expect(html).toContain('lang="da"');
  expect(html).toContain('1 hit');
});

test.each([
  [{ isCut: false, isStopWordsOnly: true, all: [] }, 'Ordene er for almindelige'],
  [{ isCut: false, isStopWordsOnly: false, all: [] }, 'Skriv et ord eller et tal'],
  [{ isCut: true, isStopWordsOnly: false, all: [1] }, 'Søgningen er forkortet'],
])('a search that finds nothing says why: %o', async (query, says) => {
  const none = { ...counts, total: 0, unfiltered: 0 };
  const result = { query, counts: none, near: { taken: [], offered: [] } };
  expect(await textOf(SearchPage(view('da', { result, hits: [] })))).toContain(says);
});

test('a word that was exchanged is told, with a way back to what was typed', async () => {
  const near = {
    taken: [{ typed: 'taskt', instead: 'takst' }],
    offered: [{ typed: 'pris', instead: 'priser' }],
  };
  const result = { ...view('da').result, near };
  const html = await textOf(SearchPage(view('da', { result, filter: searchFilterOf({ q: 'taskt pris' }) })));
  expect(html).toContain('»taskt«');
  expect(html).toContain('praecis=ja');
  expect(html).toContain('q=taskt%20priser');
});

test('a closed item whose text is not shown says so', async () => {
  const closed = { ...hit, layer: 'title', closed: true, outcome: null, hasReservation: false, snippet: [] };
  const html = await textOf(SearchPage(view('da', { hits: [closed] })));
  expect(html).toContain('Lukket punkt');
  expect(html).toContain('du ser nummer og overskrift');
});

test('before anything is asked there are examples and help', async () => {
  const html = await textOf(SearchStartPage({ context: contextIn('da') }));
  expect(html).toContain('Du kan søge på for eksempel');
  expect(html).toContain('Sådan søger du');
});
