import { expect, test } from 'vitest';
import { withoutExplanations } from '../../../../tests/support/explained-words.ts';
import { day } from '../../../kernel/day.ts';
import { bareContext } from '../../../platform/design/index.ts';
import { noFilter, type ListedMeeting, type MeetingList } from '../rules/meeting-list-view.ts';
import { MeetingListPage, type MeetingListView } from './meeting-list.page.tsx';

const evil = '<script>alert(1)</script>';
const meeting = (heldOn: string, more: Partial<ListedMeeting> = {}): ListedMeeting => ({
  bodyKey: 'das',
  bodyName: `Styregruppen ${evil}`,
  bodyShortName: 'DAS',
  heldOn: day(heldOn),
  sequence: 1,
  state: 'held',
  documentType: 'minutes',
  itemCount: 4,
  matches: [],
  ...more,
});
const list: MeetingList = {
  meetings: [meeting('2016-01-21', { sequence: 2 }), meeting('2015-03-12')],
  total: 120,
  bodies: [{ key: 'das', shortName: evil }],
  years: ['2016', '2015'],
};
const view: MeetingListView = {
  context: bareContext('da', true),
  list,
  filter: noFilter,
  today: '2026-11-22',
};
const shown = async (more: Partial<MeetingListView> = {}) =>
  withoutExplanations(String(await MeetingListPage({ ...view, ...more }))).replaceAll('\u00a0', ' ');

test('meetings stand under their years, names are text, and a long list has pages', async () => {
  const page = await shown();
  expect(page).not.toContain('<script>alert');
  for (const words of ['<h2>2016</h2>', '<h2>2015</h2>', '/moeder/das/2016-01-21-2', 'href="/moeder?side=3"'])
    expect(page).toContain(words);
});

test('what is searched for stays in the form, in the pages and in the chips', async () => {
  const page = await shown({ filter: { ...noFilter, words: `"><b>${evil}`, year: '2016', minutes: 'with' } });
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('value="&quot;&gt;&lt;b&gt;');
  expect(page).toContain('aar=2016&amp;q=%22%3E');
  expect(page).toContain('referat=med');
  expect(page).toContain('Ryd filtre');
});

test('three items that match are shown, and that there are more is said', async () => {
  const match = (number: string) => ({
    address: number,
    number,
    title: `Budget ${number}`,
    municipalOnly: false,
  });
  const matches = ['1', '2', '3', '4'].map(match);
  const page = await shown({ list: { ...list, meetings: [meeting('2016-01-21', { matches })] } });
  expect(page).toContain('Punkt 3: Budget 3');
  expect(page).toContain('og flere punkter');
  expect(page).not.toContain('Budget 4');
});

test('an empty archive says what will come, and a search without hits how to go on', async () => {
  expect(await shown({ list: { meetings: [], total: 0, bodies: [], years: [] } })).toContain(
    'Her kommer møderne',
  );
  const nothing = await shown({
    list: { ...list, meetings: [], total: 0 },
    filter: { ...noFilter, words: 'xyz' },
  });
  expect(nothing).toContain('Ingen møder passer');
  expect(nothing).toContain('Vis alle møder');
});

test('ordered by body it is one list', async () => {
  expect(await shown({ filter: { ...noFilter, order: 'body', direction: 'up' } })).not.toContain(
    '<h2>2016</h2>',
  );
});

test('the page speaks English to those who chose it', async () => {
  const page = await shown({ context: bareContext('en', true) });
  for (const words of ['120 meetings of 1 body', 'All bodies', 'Words in the titles', 'Minutes'])
    expect(page).toContain(words);
});
