import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';

function parsed(lines: readonly string[]) {
  const head = [
    'Referat af møde i Styregruppen for Visitation',
    'Tid: 7. september 2016, kl. 13',
    'Deltagere: Ib Aske (KKR)',
    '',
  ];
  const result = parseMeeting(
    { sourceFile: 'test.txt', lines: [...head, ...lines], pageStartLines: null },
    knownNamesNorthJutland,
  );
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

test.each([
  ['Eventuelt', 'Ida går på barsel i maj.', 'INFORMED'],
  ['Meddelelser', 'Der var intet under punktet.', 'INFORMED'],
  ['Evt.', 'Ingen bemærkninger.', 'INFORMED'],
  ['Evt.', 'Intet.', 'INFORMED'],
  ['Evt.', '-', 'EMPTY'],
  ['Takster', 'Ingen bemærkninger.', 'APPROVED'],
  ['Takster', 'Ida laver skemaet.', 'DECIDED'],
])('%s: %s', (title, minutes, outcome) => {
  const { items } = parsed([
    '1. Dagsorden',
    'Beslutning',
    'Godkendt.',
    '',
    `2. ${title}`,
    'Beslutning',
    minutes,
  ]);
  expect(items[1]?.outcome).toBe(outcome);
});

test('a body that goes by a shorter name decides for itself', () => {
  const { items } = parsed(['1. Økonomi', '', 'Referat', 'Styregruppen godkendte budgettet.']);
  expect(items[0]?.outcome).toBe('APPROVED');
});

test('the hour the meeting ended stands below the last item and is no text of it', () => {
  const record = parsed(['1. Økonomi', '', 'Referat', 'Godkendt.', '', 'Mødet hævet kl. 15.10']);
  expect(record.endTime).toBe('15:10');
  expect(record.items[0]?.minutesText).toBe('Godkendt.');
});

test('"Sag nr. 63 - Lukket" has its title on the line below', () => {
  const { items } = parsed([
    'Sag nr. 62 - Åben',
    'Takster',
    '',
    'Referat',
    'Godkendt.',
    '',
    'Sag nr. 63 - Lukket',
    'Forlig',
    '',
    'Referat',
    'Tiltrådt.',
  ]);
  expect(items.map(({ title, closed }) => [title, closed])).toEqual([
    ['Åben Takster', false],
    ['Lukket Forlig', true],
  ]);
});

test('numbered sections over the items of a list are no items', () => {
  const list = ['1 Indledning', '1.1 Dagsorden', '2 Sager', '2.1 Takster', ''];
  const rest = [
    '1 Indledning',
    '',
    '1.1 Dagsorden',
    'Referat',
    'Godkendt.',
    '',
    '2 Sager',
    '',
    '2.1 Takster',
    'Referat',
    'Drøftet.',
  ];
  expect(parsed([...list, ...rest]).items.map(({ number }) => number)).toEqual(['1.1', '2.1']);
});

test('a list of contents with the page behind each title', () => {
  const list = ['Indholdsfortegnelse', '', '001. Takster\t3', '002. Busser 2019\t4', ''];
  const rest = ['001. Takster', 'Referat', 'Godkendt.', '', '002. Busser 2019', 'Referat', 'Drøftet.'];
  const { items } = parsed([...list, ...rest]);
  expect(items.map(({ number, title, page }) => [number, title, page])).toEqual([
    [1, 'Takster', 3],
    [2, 'Busser 2019', 4],
  ]);
});

test('a decision without a label is shown as minutes, once', () => {
  const { items } = parsed(['1. Dagsorden', '', 'Godkendt.', '', '2. Takster', 'Referat', 'Drøftet.']);
  expect(items[0]?.body).toMatchObject([{ label: 'Referat', text: 'Godkendt.' }]);
});
