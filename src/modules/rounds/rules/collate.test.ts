import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyAnswer, stamped, type AnswerContent } from './answer-content.ts';
import { collate, letterOf, type SubmittedAnswer } from './collate.ts';
import { collationAsText } from './collation-text.ts';
import type { Theme } from './round-views.ts';

const municipalities = [
  'Brønderslev Kommune',
  'Frederikshavn Kommune',
  'Hjørring Kommune',
  'Jammerbugt Kommune',
  'Læsø Kommune',
  'Mariagerfjord Kommune',
  'Morsø Kommune',
  'Rebild Kommune',
  'Thisted Kommune',
  'Vesthimmerlands Kommune',
  'Aalborg Kommune',
];
const addressees = municipalities.map((name) => ({ organisationId: name, name }));
const theme = (position: number, title = `Tema ${position}`): Theme => ({
  id: `t${position}`,
  position,
  title,
  questions: [],
});

type Said = { theme: number; municipality: string; department: string | null; text: string };

/** The answers as they would have come: statement by statement in this order, a minute between them. */
function answersOf(said: readonly Said[]): SubmittedAnswer[] {
  const contents = new Map<string, AnswerContent>();
  for (const [minute, { theme: number, municipality, department, text }] of said.entries()) {
    const before = contents.get(municipality) ?? {};
    const answer = before[`t${number}`] ?? emptyAnswer;
    const statement = { key: `${minute}`, text, department: department ?? '', reference: '', since: null };
    const changed = { ...answer, statements: [...answer.statements, statement] };
    const at = new Date(Date.UTC(2016, 9, 20, 8, minute));
    contents.set(municipality, stamped({ ...before, [`t${number}`]: changed }, at));
  }
  return addressees.flatMap(({ organisationId, name }) => {
    const content = contents.get(name);
    return content ? [{ organisationId, name, isLate: false, onBehalf: false, content }] : [];
  });
}

const collated = (themes: readonly Theme[], said: readonly Said[]) =>
  collate(themes, addressees, { answers: answersOf(said), silence: 'no-answer' });

describe('a small case of our own', () => {
  const said: Said[] = [
    { theme: 1, municipality: 'Thisted Kommune', department: null, text: 'Vi savner en status.' },
    { theme: 2, municipality: 'Læsø Kommune', department: null, text: 'Færgen sejler kun om morgenen.' },
    { theme: 1, municipality: 'Aalborg Kommune', department: 'Skoleforvaltningen', text: 'Det virker.' },
    { theme: 1, municipality: 'Thisted Kommune', department: null, text: 'Og et regneark.\nMed tal.' },
  ];
  const result = collated([theme(1), theme(2), theme(3)], said);

  test('letters follow the order in which statements came, per theme', () => {
    expect(
      result.themes.map(({ statements }) =>
        statements.map(({ ref, organisation }) => `${ref} ${organisation}`),
      ),
    ).toEqual([['1a Thisted Kommune', '1b Aalborg Kommune', '1c Thisted Kommune'], ['2a Læsø Kommune'], []]);
  });

  test('who has not answered is named in the order of the addressees', () => {
    expect(result.replierCount).toBe(3);
    expect(result.silent).toEqual(
      municipalities.filter((name) => !['Thisted Kommune', 'Læsø Kommune', 'Aalborg Kommune'].includes(name)),
    );
  });

  test('a later answer moves no letter that was there', () => {
    const later = { theme: 1, municipality: 'Brønderslev Kommune', department: null, text: 'Nyt' };
    const refs = (some: typeof result) =>
      some.themes[0]?.statements.map(({ ref, text }) => `${ref} ${text}`) ?? [];
    expect(refs(collated([theme(1), theme(2)], [...said, later]))).toEqual([...refs(result), '1d Nyt']);
  });

  test('as text it has a heading for each theme and a paragraph for each statement', () => {
    const words = {
      nothing: (names: string) => `Intet: ${names}`,
      silent: (names: string) => `Tavse: ${names}`,
    };
    const text = collationAsText({ ...result, silent: ['Rebild Kommune'] }, words);
    expect(text).toBe(`## 1. Tema 1

**a. Thisted Kommune:** Vi savner en status.

**b. Aalborg Kommune (Skoleforvaltningen):** Det virker.

**c. Thisted Kommune:** Og et regneark. Med tal.

## 2. Tema 2

**a. Læsø Kommune:** Færgen sejler kun om morgenen.

## 3. Tema 3

Tavse: Rebild Kommune`);
  });
});

test('after z comes aa', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
    'a',
    'z',
    'aa',
    'ab',
    'az',
    'ba',
    'zz',
    'aaa',
  ]);
});

/** The record of a real meeting, which is not part of the project: item 15 of 17 November 2016 (G-31). */
const record = new URL('../../../../../shared/golden/001_774516f009e17636.txt.json', import.meta.url);
type Golden = {
  items: {
    number: number;
    subheadings: string[];
    statements?: { ref: string; municipality: string; department: string | null; first80: string }[];
  }[];
};

describe.skipIf(!existsSync(record))('sixteen statements of eight municipalities on four themes', () => {
  const golden = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Golden) : { items: [] };
  const item = golden.items.find(({ number }) => number === 15);
  const statements = item?.statements ?? [];
  const themes = (item?.subheadings ?? []).map((title, index) =>
    theme(index + 1, title.replace(/^\d\. /, '')),
  );
  const said = statements.map(({ ref, municipality, department, first80 }) => ({
    theme: Number(ref[0]),
    municipality,
    department,
    text: first80,
  }));
  const result = collated(themes, said);
  const found = result.themes.flatMap((one) => one.statements);

  test('every letter, municipality, department and text is as it was printed', () => {
    expect(found).toHaveLength(16);
    expect(
      found.map(({ ref, organisation, department, text }) => ({
        ref,
        municipality: organisation,
        department: department === '' ? null : department,
        first80: text,
      })),
    ).toEqual(
      statements.map(({ ref, municipality, department, first80 }) => ({
        ref,
        municipality,
        department,
        first80,
      })),
    );
    expect([found[0]?.ref, found.at(-1)?.ref]).toEqual(['1a', '4f']);
  });

  test('5, 2, 3 and 6 by theme; 4, 3, 2, 2, 2, 1, 1, 1 by municipality; three are silent', () => {
    expect(result.themes.map((one) => one.statements.length)).toEqual([5, 2, 3, 6]);
    const counts = Object.fromEntries(
      municipalities.flatMap((name) => {
        const count = found.filter(({ organisation }) => organisation === name).length;
        return count === 0 ? [] : [[name.replace(/s? Kommune$/, ''), count]];
      }),
    );
    expect(counts).toEqual({
      Frederikshavn: 4,
      Hjørring: 3,
      Rebild: 2,
      Vesthimmerland: 2,
      Aalborg: 2,
      Brønderslev: 1,
      Thisted: 1,
      Morsø: 1,
    });
    expect(result.silent).toEqual(['Jammerbugt Kommune', 'Læsø Kommune', 'Mariagerfjord Kommune']);
    expect(result.replierCount).toBe(8);
  });
});
