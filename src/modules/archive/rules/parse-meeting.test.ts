/** The parser on written layouts: one test per layout, then what must hold for every text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownNamesNorthJutland } from './known-names.ts';
import type { KnownNames, MeetingRecord } from './meeting-record.ts';
import { layoutCases, type LayoutCase } from './parse-meeting.cases.ts';
import { parseMeeting } from './parse-meeting.ts';

const source = (text: string) => ({ sourceFile: 'test.txt', lines: text.split('\n'), pageStartLines: null });
const nobodyKnown: KnownNames = { bodies: [], organisations: [] };

function recordOf(text: string, known: KnownNames = knownNamesNorthJutland): MeetingRecord {
  const result = parseMeeting(source(text), known);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

const personLine = (person: MeetingRecord['attendees'][number]): string =>
  [person.name, person.organisation ?? '', person.department ?? '', person.role ?? ''].join(' | ');

/** The record cut down to the fields an expectation names. */
function asExpected(record: MeetingRecord, expected: LayoutCase['expected']): LayoutCase['expected'] {
  const items = record.items.map((item, index) => {
    const want = expected.items[index];
    const all = {
      closed: item.closed,
      section: item.section,
      recommendations: item.recommendations,
      lead: item.recommendationLead,
      appendices: item.appendices,
      sections: item.sectionsPresent as string[],
      presenter: item.presenter,
      caseNumber: item.caseNumber ?? '',
      minutes: item.minutesText,
    };
    const asked = Object.entries(all).filter(([key]) => want !== undefined && key in want);
    return { number: item.number, title: item.title, outcome: item.outcome, ...Object.fromEntries(asked) };
  });
  const header = Object.fromEntries(
    Object.keys(expected.header ?? {}).map((key) => [
      key,
      record[key as keyof MeetingRecord] as string | null,
    ]),
  );
  return {
    ...(expected.header ? { header } : {}),
    ...(expected.attendees ? { attendees: record.attendees.map(personLine) } : {}),
    ...(expected.absentees ? { absentees: record.absentees.map(personLine) } : {}),
    items,
  };
}

describe('layouts', () => {
  test.each(layoutCases)('$name', ({ text, expected }) => {
    expect(asExpected(recordOf(text), expected)).toEqual(expected);
  });

  test.each(layoutCases)('$name, read without any known names', ({ text, expected }) => {
    const titles = recordOf(text, nobodyKnown).items.map((item) => item.title);
    expect(titles).toEqual(expected.items.map((item) => item.title));
  });
});

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

const pieces = layoutCases.flatMap((one) => one.text.split('\n'));
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
