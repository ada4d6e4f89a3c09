import { expect, test } from 'vitest';
import { daysMax, daysOf } from './plan-days.ts';

const read = (typed: string) => {
  const days = daysOf(typed);
  return days.ok ? days.value : days.refusal;
};

test('days on lines of their own, as Danes write them, in order', () => {
  expect(read('18.03.2027\n torsdag den 21. januar 2027 \n\n2027-05-20; fredag d. 11/6-2027')).toEqual([
    '2027-01-21',
    '2027-03-18',
    '2027-05-20',
    '2027-06-11',
  ]);
});

test('a day that does not exist is named, one written twice too', () => {
  expect(read('21.01.2027\n29.02.2027')).toMatchObject({
    code: 'no-such-day-in-list',
    facts: { written: '29.02.2027' },
  });
  expect(read('21.01.2027\n2027-01-21')).toMatchObject({ code: 'day-twice', facts: { day: '2027-01-21' } });
  expect(read(`${'x'.repeat(300)}`)).toMatchObject({ facts: { written: 'x'.repeat(40) } });
});

test('no days and too many days are refused', () => {
  expect(read(' \n ; ')).toMatchObject({ code: 'days-missing' });
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `2027-01-${String(index + 1).padStart(2, '0')}`).join('\n');
  expect(read(many(daysMax))).toHaveLength(daysMax);
  expect(read(many(daysMax + 1))).toMatchObject({ code: 'too-many-days', facts: { most: daysMax } });
});
