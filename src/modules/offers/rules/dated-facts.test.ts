import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../../kernel/day.ts';
import { changeOfFacts, endOfFacts, factOn, gapsBetween, type Change, type Fact } from './dated-facts.ts';

const fact = (id: string, from: string, to: string | null, values = id): Fact<string> => ({
  id,
  from: day(from),
  to: to === null ? null : day(to),
  values,
});
const told = (change: Change<string>): string[] => [
  `replaces ${change.superseded.join(' ')}`,
  ...change.added.map(({ from, to, values }) => `${from}..${to ?? ''} ${values}`),
];

test('a new name from a day on leaves the old name its days', () => {
  const known = [fact('old', '2012-01-01', null)];
  expect(told(changeOfFacts(known, { from: day('2016-07-01'), to: null, values: 'new' }))).toEqual([
    'replaces old',
    '2012-01-01..2016-07-01 old',
    '2016-07-01.. new',
  ]);
});

test('a change of some days in the middle leaves both ends', () => {
  const known = [fact('a', '2012-01-01', '2015-01-01'), fact('b', '2015-01-01', null)];
  expect(told(changeOfFacts(known, { from: day('2014-06-01'), to: day('2015-03-01'), values: 'c' }))).toEqual(
    ['replaces a b', '2012-01-01..2014-06-01 a', '2015-03-01.. b', '2014-06-01..2015-03-01 c'],
  );
});

test('what does not meet the period is left alone, also where it begins the day the other ends', () => {
  const known = [fact('a', '2012-01-01', '2014-01-01')];
  expect(told(changeOfFacts(known, { from: day('2014-01-01'), to: null, values: 'b' }))).toEqual([
    'replaces ',
    '2014-01-01.. b',
  ]);
});

test('an end cuts what reaches over it and takes away what begins later', () => {
  const known = [fact('a', '2012-01-01', '2015-01-01'), fact('b', '2015-01-01', null)];
  expect(told(endOfFacts(known, day('2014-01-01')))).toEqual(['replaces a b', '2012-01-01..2014-01-01 a']);
});

test('gaps are named, and only between facts', () => {
  const known = [fact('b', '2015-01-01', null), fact('a', '2012-01-01', '2014-01-01')];
  expect(gapsBetween(known)).toEqual([{ from: '2014-01-01', to: '2015-01-01' }]);
});

const firstDay = day('2010-01-01');
const days = fc.integer({ min: 0, max: 60 });
const periods = fc.tuple(days, fc.option(fc.integer({ min: 1, max: 40 }))).map(([from, length]) => ({
  from: addDays(firstDay, from),
  to: length === null ? null : addDays(firstDay, from + length),
}));

/** The register after many changes, kept the way the command keeps it. */
function registerAfter(changes: readonly { from: Day; to: Day | null }[]): Fact<string>[] {
  let known: Fact<string>[] = [];
  let nextId = 0;
  for (const [index, period] of changes.entries()) {
    const { superseded, added } = changeOfFacts(known, { ...period, values: String(index) });
    known = [
      ...known.filter(({ id }) => !superseded.includes(id)),
      ...added.map((one) => ({ ...one, id: String((nextId += 1)) })),
    ];
  }
  return known;
}

test('after any changes a day has at most one fact, and it is the last that was said of it', () => {
  fc.assert(
    fc.property(fc.array(periods, { maxLength: 12 }), (changes) => {
      const known = registerAfter(changes);
      for (let offset = 0; offset < 110; offset += 1) {
        const on = addDays(firstDay, offset);
        const holding = known.filter(({ from, to }) => from <= on && (to === null || on < to));
        const last = changes.findLastIndex(({ from, to }) => from <= on && (to === null || on < to));
        expect(holding.map(({ values }) => values)).toEqual(last < 0 ? [] : [String(last)]);
        expect(factOn(known, on)).toBe(holding[0]);
      }
    }),
  );
});
