import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';
import { accessLine } from './section-headings.ts';

test.each([
  ['Lukket punkt', 'closed'],
  ['LUKKET SAG', 'closed'],
  ['(Lukket)', 'closed'],
  ['Status: Lukket punkt', 'closed'],
  ['Punktet er lukket.', 'closed'],
  ['Åbent punkt', 'open'],
  ['Sagstype: Åben', 'open'],
  ['Åben rådgivning', null],
  ['Lukket afdeling får flere pladser', null],
  ['Sagen er lukket for i år', null],
])('%s', (line, access) => {
  expect(accessLine(line)).toBe(access);
});

test('a line below the heading closes the item and is no text of it', () => {
  const lines = [
    'Dagsorden for Socialudvalget den 4. juni 2019 kl. 16',
    '',
    'Punkt 1. Takster',
    'Åbent punkt',
    'Sagsfremstilling',
    'Taksten stiger.',
    '',
    'Punkt 2. Forlig',
    'Lukket punkt',
    '',
    'Punkt 3. Besøg',
    'Sagsfremstilling',
    'Udvalget besøger et botilbud.',
    'Lukket punkt er ikke nævnt her.',
  ];
  const parsed = parseMeeting(
    { sourceFile: 'test.txt', lines, pageStartLines: null },
    knownNamesNorthJutland,
  );
  const items = parsed.ok ? parsed.value.items : [];
  expect(items.map(({ closed }) => closed)).toEqual([false, true, false]);
  expect(items.map(({ hasUnlabelledBody }) => hasUnlabelledBody)).toEqual([false, false, false]);
});
