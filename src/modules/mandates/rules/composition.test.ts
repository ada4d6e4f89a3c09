import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/day.ts';
import { changeDays, countsOn, countsOverTime, wishesAndFacts, type CountedSeat } from './composition.ts';

const seat = (id: number, changes: Partial<CountedSeat> = {}): CountedSeat => ({
  id: String(id),
  personKey: `p${id}`,
  personName: `Person ${id}`,
  role: 'member',
  organisationName: 'Rebild Kommune',
  organisationSide: 'municipal',
  municipality: 'Rebild Kommune',
  from: day('2016-01-01'),
  to: null,
  facts: [{ from: day('2016-01-01'), side: id <= 2 ? 'authority' : 'operator', level: null }],
  ...changes,
});
const panel = [1, 2, 3, 4, 5, 6, 7].map((id) => seat(id));

test('golden: the panel of experts has two of the authority and five operators', () => {
  const { authority, operator, total, unplaced } = countsOn(panel, day('2016-11-17'));
  expect([authority, operator, total, unplaced]).toEqual([2, 5, 7, 0]);
});

test('who only reads along, sits no more or does not sit yet is not counted', () => {
  const others = [
    seat(8, { role: 'observer' }),
    seat(9, { to: day('2016-11-16') }),
    seat(10, { from: day('2016-11-18') }),
  ];
  expect(countsOn(others, day('2016-11-17')).total).toBe(0);
  expect(countsOn([seat(9, { to: day('2016-11-17') })], day('2016-11-17')).total).toBe(1);
});

test('a wish for more of the authority is told beside the fact', () => {
  const wish = { side: 'authority', words: 'Myndighed', least: 4, most: 4 } as const;
  const profile = { side: null, words: 'Jurist', least: 1, most: 1 };
  const found = wishesAndFacts([wish, profile], countsOn(panel, day('2016-11-17')));
  expect(found.map(({ count, is }) => [count, is])).toEqual([
    [2, 'under'],
    [null, 'unknown'],
  ]);
});

test('over time a seat that changes side or ends is a day of its own; a day without change is not', () => {
  const moved = seat(1, {
    facts: [
      { from: day('2016-01-01'), side: 'authority', level: null },
      { from: day('2016-05-01'), side: 'authority', level: 'manager' },
      { from: day('2016-06-01'), side: 'operator', level: null },
    ],
    to: day('2016-08-31'),
  });
  const today = day('2016-11-17');
  const days = changeDays([moved, seat(2)], today, (on) => addDays(on, 1));
  const shown = countsOverTime([moved, seat(2)], days);
  expect(shown.map(({ on, counts }) => [on, counts.authority, counts.operator])).toEqual([
    ['2016-11-17', 1, 0],
    ['2016-09-01', 1, 0],
    ['2016-06-01', 1, 1],
    ['2016-01-01', 2, 0],
  ]);
});
