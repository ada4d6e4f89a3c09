import { expect, test } from 'vitest';
import { outcomeCodes } from '../../../kernel/outcome.ts';
import { meetingsTexts } from '../text.ts';
import { isSettled, outcomeFamilies, outcomeState } from './outcome-tag.ts';

test.each(outcomeCodes)('%s has a shape and a word of its own in both languages', (code) => {
  expect(outcomeState[code]).toMatch(/^(done|res|part|bad|warn|idle)$/);
  for (const { outcomes } of [meetingsTexts.da, meetingsTexts.en]) {
    const same = outcomeCodes.filter((other) => outcomes[other] === outcomes[code]);
    expect(same).toEqual([code]);
  }
});

test('only an item that the minutes say nothing of is not settled', () => {
  expect(outcomeCodes.filter((code) => !isSettled(code))).toEqual(['EMPTY', 'NO_MINUTES']);
});

test('every outcome that settles something is told of once in the sentence about the meeting', () => {
  const told: readonly string[] = Object.values(outcomeFamilies).flat();
  expect(told.toSorted()).toEqual(outcomeCodes.filter(isSettled).toSorted());
});

test('what was not adopted, moved or missing does not look like what was approved', () => {
  const looksDone = outcomeCodes.filter((code) => outcomeState[code] === 'done');
  for (const code of [
    'NOT_ADOPTED',
    'POSTPONED',
    'WITHDRAWN',
    'REFERRED',
    'EMPTY',
    'RECOMMENDED_WITH_RESERVATION',
  ])
    expect(looksDone).not.toContain(code);
});
