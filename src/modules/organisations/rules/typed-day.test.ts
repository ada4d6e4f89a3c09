import { expect, test } from 'vitest';
import { typedDay } from './typed-day.ts';

const cases: [typed: string, gives: string | undefined][] = [
  ['17.11.2016', '2016-11-17'],
  ['1.2.2016', '2016-02-01'],
  [' 1. 2. 2016 ', '2016-02-01'],
  ['17/11/2016', '2016-11-17'],
  ['17/11-2016', '2016-11-17'],
  ['2016-11-17', '2016-11-17'],
  ['29.2.2015', undefined],
  ['31.11.2016', undefined],
  ['17.11.16', undefined],
  ['i morgen', undefined],
  ['', undefined],
];

test.each(cases)('"%s" is %s', (typed, gives) => {
  expect(typedDay(typed)).toBe(gives);
});
