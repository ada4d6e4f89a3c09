import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.ts';
import { entryDaysMax, entryDaysProblem } from './entry.ts';

test('an entry lasts a day or more, ends after it begins, and not years later', () => {
  const from = day('2027-02-15');
  expect(entryDaysProblem({ from, to: from })).toBeUndefined();
  expect(entryDaysProblem({ from, to: day('2027-02-14') })).toMatchObject({ code: 'ends-before-it-begins' });
  expect(entryDaysProblem({ from, to: addDays(from, entryDaysMax) })).toBeUndefined();
  expect(entryDaysProblem({ from, to: addDays(from, entryDaysMax + 1) })).toMatchObject({
    code: 'lasts-too-long',
  });
});
