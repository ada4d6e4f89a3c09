import { describe, expect, test } from 'vitest';
import { crossReferences } from './cross-references.ts';
import { knownNamesNorthJutland } from './known-names.ts';
import type { CrossReference } from './meeting-record.ts';
import { paragraphs } from './paragraphs.ts';
import { readingOf } from './reading.ts';

function found(text: string, on: string | null = '2018-11-15'): Omit<CrossReference, 'lines'>[] {
  const source = { sourceFile: 'test.txt', lines: [text], pageStartLines: null };
  const reading = readingOf(source, knownNamesNorthJutland);
  return crossReferences(paragraphs(reading, reading.lines), on, knownNamesNorthJutland).map(
    ({ lines: _lines, ...one }) => one,
  );
}

describe('numbers of cases', () => {
  test.each([
    ['Se sag 2014-209 om honorar.', ['2014-209']],
    ['Sagen har nummer 2016-04471.', ['2016-04471']],
    ['Journalen 27.00.00-P22-1-16 er lukket.', ['27.00.00-P22-1-16']],
    ['Budgettet for 2016-2017 er godkendt.', []],
    ['Målene for 2018-2025 ligger fast.', []],
    ['Rammeaftale 2017 og Rammeaftalen 2018 følges ad.', []],
    ['Der er plads til 1500-2000 borgere.', []],
    ['Prisen er 2000-2500 kr. om dagen.', []],
    ['Perioden 2016-17 og datoen 12-03-2013 er ingen sager.', []],
  ])('%s', (text, numbers) => {
    expect(found(text).map((one) => one.text)).toEqual(numbers);
  });
});

describe('meetings', () => {
  test('the whole day is in the words, and the body is the one of the register', () => {
    expect(found('På DAS-mødet den 25. august 2016 blev planen lagt.')).toEqual([
      {
        kind: 'meeting',
        text: 'På DAS-mødet den 25. august 2016',
        forum: 'Den Administrative Styregruppe',
        date: '2016-08-25',
      },
    ]);
    expect(found('Det blev aftalt på KDK’s møde d. 12.03.2018.')).toMatchObject([
      { text: 'på KDK’s møde d. 12.03.2018', forum: 'Kommunaldirektørkredsen', date: '2018-03-12' },
    ]);
  });

  test.each([
    ['Planen blev godkendt på mødet den 16. marts.', '2018-03-16'],
    ['Planen behandles på mødet den 16. marts.', '2019-03-16'],
    ['Planen blev godkendt på mødet den 3. oktober.', '2018-10-03'],
  ])('a year that is not written follows from the sentence: %s', (text, date) => {
    expect(found(text)).toMatchObject([{ date, yearInferred: true }]);
  });

  test('without the day of the meeting no year is guessed', () => {
    expect(found('Planen blev lagt på møde i KKR den 3. maj.', null)).toEqual([
      { kind: 'meeting', text: 'på møde i KKR den 3. maj', forum: 'KKR Nordjylland' },
    ]);
  });
});

test('items and paragraphs of the law, with their range', () => {
  expect(found('Jf. punkt 4 og pkt. 3.b følges servicelovens §§ 124-129 og § 85 a.')).toMatchObject([
    { kind: 'item', number: 4 },
    { kind: 'item', number: '3.b' },
    { kind: 'law', text: 'servicelovens §§ 124-129' },
    { kind: 'law', text: '§ 85 a' },
  ]);
});
