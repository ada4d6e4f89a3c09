import { describe, expect, test } from 'vitest';
import { findingInWords } from '../../src/modules/meetings/findings-in-words.ts';
import type { CheckCode, Finding } from '../../src/modules/meetings/rules/check-finding.ts';
import { checkMeeting } from '../../src/modules/meetings/rules/check-meeting.ts';
import type { Given } from './case.ts';
import { cases } from './cases.ts';
import { around } from './invented.ts';

type AnyCases = { finds: (Given & { facts: object })[]; passes: Given[] };

describe.each(Object.entries(cases) as [CheckCode, AnyCases][])('%s', (code, { finds, passes }) => {
  test.each(finds)('is found, with its facts and in both languages', (given) => {
    const own = checkMeeting(given.meeting, given.around ?? around()).filter((found) => found.code === code);
    expect(own.map(({ facts }) => facts)).toContainEqual(expect.objectContaining(given.facts));
    for (const found of own) {
      expect(wordsOf(found, 'da')).not.toEqual(wordsOf(found, 'en'));
      if (found.figures) expect(found.figures.difference).toBe(found.figures.expected - found.figures.stated);
    }
  });

  test.each(passes)('is not found where nothing is wrong', (given) => {
    const found = checkMeeting(given.meeting, given.around ?? around());
    expect(found.filter((one) => one.code === code)).toEqual([]);
  });
});

function wordsOf(found: Finding, language: 'da' | 'en'): string[] {
  const { title, place, says, remedy } = findingInWords(found, language);
  const words = [title, place, says, remedy];
  for (const text of words) expect(text).toMatch(/\S/);
  expect(words.join(' ')).not.toMatch(/undefined|\[object|NaN|null/);
  return words;
}
