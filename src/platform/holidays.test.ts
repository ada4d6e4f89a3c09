import { expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { holidaysBetween, holidaysOfYear } from './holidays.ts';

const namesOf = async (year: number) =>
  (await holidaysOfYear(year)).map((one) => `${one.day} ${one.name.da}${one.isHalf ? ' (halv)' : ''}`);

test('a year of Danish holidays and half days, in order', async () => {
  expect(await namesOf(2027)).toEqual([
    '2027-01-01 Nytårsdag',
    '2027-03-25 Skærtorsdag',
    '2027-03-26 Langfredag',
    '2027-03-28 Påskedag',
    '2027-03-29 Anden påskedag',
    '2027-05-06 Kristi himmelfartsdag',
    '2027-05-16 Pinsedag',
    '2027-05-17 Anden pinsedag',
    '2027-06-05 Grundlovsdag (halv)',
    '2027-12-24 Juleaftensdag (halv)',
    '2027-12-25 Juledag',
    '2027-12-26 Anden juledag',
    '2027-12-31 Nytårsaftensdag (halv)',
  ]);
});

test('store bededag was a holiday to 2023 and is none from 2024', async () => {
  expect(await namesOf(2023)).toContain('2023-05-05 Store bededag');
  for (const year of [2024, 2025, 2026, 2027]) expect((await namesOf(year)).join()).not.toContain('bededag');
});

test('every holiday has an English name, and an Easter Sunday that moves is where it is', async () => {
  const names = (await holidaysOfYear(2024)).map(({ name }) => name.en);
  expect(names).toContain('Maundy Thursday');
  expect(names.filter((name) => /[æøå]/i.test(name))).toEqual([]);
  const easter = async (year: number) =>
    (await holidaysOfYear(year)).find(({ name }) => name.da === 'Påskedag')?.day;
  expect([await easter(2024), await easter(2025), await easter(2026)]).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
  ]);
});

test('days between two days, across New Year', async () => {
  const days = await holidaysBetween(day('2026-12-26'), day('2027-01-01'));
  expect(days.map((one) => one.day)).toEqual(['2026-12-26', '2026-12-31', '2027-01-01']);
});
