import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf, valueOn, type Dated } from './dated.ts';
import { day, type Day } from './day.ts';

const limit: Dated<number> = {
  key: 'example.limit',
  scope: 'agreement',
  unit: 'per cent × 100',
  owner: 'secretariat',
  values: [
    {
      from: day('2011-01-01'),
      to: day('2012-01-01'),
      value: 200,
      source: 'Aftale 2011',
      decision: null,
      reviewBy: null,
      status: 'adopted',
    },
    {
      from: day('2012-01-01'),
      to: null,
      value: 500,
      source: 'Aftale 2012',
      decision: 'Kredsen 11.8.2011',
      reviewBy: day('2030-01-01'),
      status: 'adopted',
    },
    {
      from: day('2026-01-01'),
      to: null,
      value: 700,
      source: 'Udkast',
      decision: null,
      reviewBy: null,
      status: 'proposed',
    },
  ],
};

test('the value is the one in force on the day, not the newest and not a proposal', () => {
  const valueAt = (on: Day) => valueOn(limit, on);
  expect(valueAt(day('2011-12-31'))).toMatchObject({ ok: true, value: { value: 200 } });
  expect(valueAt(day('2012-01-01'))).toMatchObject({ ok: true, value: { value: 500 } });
  expect(valueAt(day('2026-06-01'))).toMatchObject({ ok: true, value: { value: 500 } });
});

test('no value and a passed review day are refused with key, day and owner', () => {
  const facts = { key: 'example.limit', owner: 'secretariat' };
  expect(valueOn(limit, day('2010-12-31'))).toMatchObject({
    refusal: { code: 'no-value', facts: { ...facts, day: '2010-12-31' } },
  });
  expect(valueOn(limit, day('2030-01-02'))).toMatchObject({ refusal: { code: 'review-passed', facts } });
});

test('a parameter with an overlap or without a source says so', () => {
  const [first, second] = limit.values as [Dated<number>['values'][0], Dated<number>['values'][0]];
  expect(problemsOf({ ...limit, values: [first, second] })).toEqual([]);
  expect(
    problemsOf({
      ...limit,
      values: [
        { ...first, to: null },
        { ...second, source: '' },
      ],
    }),
  ).toEqual(['example.limit 2011-01-01: overlaps the next', 'example.limit 2012-01-01: no source']);
});

test('property: every day gets one value or a refusal, never an error', () => {
  const days = fc.date({ min: new Date('2007-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => typeof valueOn(limit, day(date.toISOString().slice(0, 10))).ok === 'boolean'),
    { numRuns: 1000 },
  );
});
