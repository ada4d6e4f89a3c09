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
  ['17. november 2016', '2016-11-17'],
  ['den 4. Marts 2015', '2015-03-04'],
  ['1. sep. 2014', '2014-09-01'],
  ['3. m 2014', undefined],
  ['3. ju 2014', undefined],
  ['i morgen', undefined],
  ['', undefined],
];

test.each(cases)('"%s" is %s', (typed, gives) => {
  expect(typedDay(typed)).toBe(gives);
});
