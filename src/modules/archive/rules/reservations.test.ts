import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import { paragraphs } from './paragraphs.ts';
import { readingOf } from './reading.ts';
import { dissentOf, reservationsOf } from './reservations.ts';

function read(text: string) {
  const reading = readingOf(
    { sourceFile: 'test.txt', lines: [text], pageStartLines: null },
    knownNamesNorthJutland,
  );
  const list = paragraphs(reading, reading.lines);
  return {
    reserved: reservationsOf(list, knownNamesNorthJutland).map(({ by, on }) => [by, on]),
    against: dissentOf(list, knownNamesNorthJutland).map(({ by }) => by),
  };
}

test.each([
  ['Alle kommuner tager forbehold for budgettet.', [['alle kommuner', 'budgettet']]],
  ['Alle tog forbehold for politisk behandling.', [['alle kommuner', 'politisk behandling']]],
  ['Samtlige kommuner tog forbehold.', [['alle kommuner', null]]],
  ['Kommunerne tager forbehold for takster.', [['alle kommuner', 'takster']]],
  [
    'Thisted Kommune tog forbehold for byrådets møde den 9. februar 2017.',
    [['Thisted Kommune', 'byrådets møde den 9. februar 2017']],
  ],
  [
    'Odense og Assens kommuner tager forbehold.',
    [
      ['Odense Kommune', null],
      ['Assens Kommune', null],
    ],
  ],
  ['Indstillingen blev godkendt uden forbehold.', []],
  ['Pladserne forbeholdes unge.', []],
])('reservations: %s', (text, reserved) => {
  expect(read(text).reserved).toEqual(reserved);
});

test.each([
  ['Thisted Kommune kunne ikke tilslutte sig forslaget.', ['Thisted Kommune']],
  ['Flere kommuner kunne ikke tilslutte sig forslaget.', [null]],
  ['Ida Holt (A) stemte imod.', ['Ida Holt']],
])('dissent: %s', (text, against) => {
  expect(read(text).against).toEqual(against);
});
