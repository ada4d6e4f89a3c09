/** What must hold for every text: refusals that help, no throw, the same answer twice, lines inside the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import type { KnownNames } from './meeting-record.ts';
import { parseMeeting } from './parse-meeting.ts';

const source = (text: string) => ({ sourceFile: 'test.txt', lines: text.split('\n'), pageStartLines: null });
const nobodyKnown: KnownNames = { bodies: [], organisations: [] };

test.each([
  ['an empty file', ''],
  ['a recipe', 'Boller i karry\n\n1. Kog vand\n2. Form boller af farsen\n3. Kog dem i ti minutter\n'],
  ['an invoice', 'Faktura 4711\n\nBeløb i alt kr. 4.000\nBetales senest den 1. maj 2020\n'],
  ['a letter', 'Kære Anna\n\nTak for sidst. Vi ses til sommer.\n\nHilsen Bo\n'],
])('%s is no meeting document, and the refusal says what to do', (_name, text) => {
  const result = parseMeeting(source(text), knownNamesNorthJutland);
  expect(result).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_A_MEETING', message: expect.stringContaining('Vælg') },
  });
});

const layout = `Møde Udviklingsgruppen

Tid 3. februar 2017, kl. 9.00-11.00
Deltagere Mona Dahl (formand, Morsø Kommune), Tage Riis og Bo Lyng (begge Rebild Kommune/ref.)
Afbud Line Storm (Region Nordjylland), Ingen
Gæster Eva Lund, KL deltager under punkt 2: ”Takster” fra kl. 10.00-10.15
Velkomst (9.00-9.10)
1. Godkendelse af dagsorden (side 2)
2. Takster .......... 3
Punkt 1 + 2
1. Godkendelse af dagsorden
Godkendt
2. Takster – lukket dagsordenspunkt
Sagsnr.: 27.42.00-S55-2-19
Mona indleder punktet
Indstilling
Det indstilles, at gruppen
1. godkender taksten
● drøfter belæg-
Bilag
Bilag 1: Takster
Beslutning i Udviklingsgruppen den 03-02-2017
Ad 1. Godkendt.
Ad 2: Udsat, da Thisted tager forbehold for prisen.
Fraværende: Line Storm
12/17 Evt.
3.a Næste møde den 4. maj kl. 9-11
Punkt   Referat   Ansvarlig
1. Takster   Godkendt   Mona
Deltagere:        Afbud:
Mona Dahl (LEV)   Tage Riis (KL)
fold dette punkt ind Indstilling
Sagsnr. 12/188
Lukket punkt
UDVALG
PUNKTER`;
const pieces = layout.split('\n');
const anyLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', '1.', 'Ad 1', '3/4', 'Punkt 2', 'Referat', '(', '\f', '\u0000', ' x'),
  },
);
const anyDocument = fc.array(anyLine, { maxLength: 60 });

test('property: no text makes the parser throw, and the same text gives the same record', () => {
  fc.assert(
    fc.property(anyDocument, (lines) => {
      const given = { sourceFile: 'any.txt', lines, pageStartLines: null };
      expect(parseMeeting(given, knownNamesNorthJutland)).toEqual(
        parseMeeting(given, knownNamesNorthJutland),
      );
    }),
    { numRuns: 300 },
  );
});

test('property: every line of the evidence lies in the text, and every certainty between 0 and 1', () => {
  fc.assert(
    fc.property(anyDocument, (lines) => {
      const result = parseMeeting({ sourceFile: 'any.txt', lines, pageStartLines: null }, nobodyKnown);
      if (!result.ok) return;
      for (const { lines: ranges, confidence, page } of Object.values(result.value.evidence)) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(page).toBeGreaterThanOrEqual(1);
        for (const [from, to] of ranges) expect(1 <= from && from <= to && to <= lines.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('property: what is quoted of a decision stands in the text', () => {
  const bare = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (lines) => {
      const result = parseMeeting({ sourceFile: 'any.txt', lines, pageStartLines: null }, nobodyKnown);
      if (!result.ok) return;
      const whole = bare(lines.join(' '));
      for (const item of result.value.items) expect(whole).toContain(bare(item.outcomeText ?? ''));
    }),
    { numRuns: 200 },
  );
});

test('property: a text for people has no other marks than its own, and no empty lines in a row', () => {
  fc.assert(
    fc.property(anyDocument, (lines) => {
      const result = parseMeeting({ sourceFile: 'any.txt', lines, pageStartLines: null }, nobodyKnown);
      if (!result.ok) return;
      const texts = result.value.items.flatMap((item) => [
        item.minutesText ?? '',
        ...item.body.map((part) => part.text),
      ]);
      for (const text of texts) {
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n\n\n|[^\S\n]{2}(?!• )|[^\S\n]\n/u);
      }
    }),
    { numRuns: 300 },
  );
});

const itemsCount = 10_000;
const cpuSecondsMax = 5;
const itemLines = (number: number): string[] => [
  `${number}. Takster for hus nummer ${number}`,
  '',
  'Baggrund',
  'Taksten stiger med to procent, fordi huset er nyt og har flere ansatte end før.',
  'Indstilling',
  'Det indstilles, at gruppen',
  '- godkender taksten',
  '',
  'Referat',
  'Taksten blev godkendt. Thisted Kommune tog forbehold for budgettet.',
  '- Bo Lyng sender den ud',
  '',
];

test('ten thousand items on 120,000 lines take a few seconds of one processor', () => {
  const lines = ['Møde Gruppen', 'Tid 3. februar 2017, kl. 9-11', ''].concat(
    Array.from({ length: itemsCount }, (_, index) => itemLines(index + 1)).flat(),
  );
  const before = process.cpuUsage();
  const result = parseMeeting(
    { sourceFile: 'many.txt', lines, pageStartLines: null },
    knownNamesNorthJutland,
  );
  const { user } = process.cpuUsage(before);
  expect(result.ok && result.value.items.length).toBe(itemsCount);
  expect(user / 1e6).toBeLessThan(cpuSecondsMax);
}, 60_000);
