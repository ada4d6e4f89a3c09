import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { parseMeeting } from './parse-meeting.ts';

function cases(lines: readonly string[]) {
  const source = ['Møde Socialudvalget', 'Tid 12. marts 2013, kl. 15-17', ...lines];
  const parsed = parseMeeting(
    { sourceFile: 'test.txt', lines: source, pageStartLines: null },
    knownNamesNorthJutland,
  );
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  const items = parsed.value.items.map(({ number, caseNumber, minutesText }) => [
    number,
    caseNumber,
    minutesText,
  ]);
  return { document: parsed.value.caseNumber, items };
}

test('a case number above each heading belongs to the heading below it', () => {
  expect(
    cases([
      '',
      'Sagsnr. 12/18834',
      '1. Takster',
      'Beslutning',
      'Godkendt.',
      '',
      'Sagsnr. 13/2207',
      '2. Pladser',
      'Beslutning',
      'Drøftet.',
    ]),
  ).toEqual({
    document: null,
    items: [
      [1, '12/18834', 'Godkendt.'],
      [2, '13/2207', 'Drøftet.'],
    ],
  });
});

test('a case number below each heading belongs to the heading above it, also when nothing else does', () => {
  expect(
    cases([
      '',
      '1. Takster',
      'Sagsnr. 12/18834',
      'Beslutning',
      'Godkendt.',
      '',
      '2. Pladser',
      'Sagsnr. 13/2207',
      '',
      '3. Kurser',
      'SUD 97/2013  J.nr. 37/2013',
    ]),
  ).toEqual({
    document: null,
    items: [
      [1, '12/18834', 'Godkendt.'],
      [2, '13/2207', null],
      [3, '37/2013', null],
    ],
  });
});

test("the number of the document right above the first item is the document's", () => {
  expect(
    cases([
      'Sagsnr. 2013-441',
      '',
      '1. Takster',
      'Beslutning',
      'Godkendt.',
      '',
      '2. Pladser',
      'Beslutning',
      'Drøftet.',
    ]),
  ).toEqual({
    document: '2013-441',
    items: [
      [1, undefined, 'Godkendt.'],
      [2, undefined, 'Drøftet.'],
    ],
  });
});
