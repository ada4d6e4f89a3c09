import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { legalBases, legalBasesOn, unknownBases } from './legal-bases.ts';

const keysOn = (on: string): string[] => legalBasesOn(day(on)).map(({ key }) => key);

test('the paragraphs on children end the day the children’s act begins', () => {
  expect(keysOn('2023-12-31')).toContain('sel-66');
  expect(keysOn('2023-12-31')).not.toContain('bl-43');
  expect(keysOn('2024-01-01')).toContain('bl-43');
  expect(keysOn('2024-01-01')).not.toContain('sel-66');
});

test('a paragraph must hold through the whole period it is said of', () => {
  const until = { from: day('2020-01-01'), to: day('2024-01-01') };
  const beyond = { from: day('2020-01-01'), to: null };
  expect(unknownBases(['sel-66', 'sel-107'], until)).toEqual([]);
  expect(unknownBases(['sel-66', 'sel-107'], beyond)).toEqual(['sel-66']);
  expect(unknownBases(['sel-999'], until)).toEqual(['sel-999']);
});

test('every paragraph has a key of its own', () => {
  expect(new Set(legalBases.map(({ key }) => key)).size).toBe(legalBases.length);
});
