import { expect, test } from 'vitest';
import { seatWishes, wishedSeats } from './seat-wishes.ts';

test('a side is known by the words people use; another kind keeps its own', () => {
  const read = seatWishes('Myndighed: 4\nDriftsherre: 4-5\nJurist: 1');
  expect(read.ok && read.value.map(({ side, least, most }) => [side, least, most])).toEqual([
    ['authority', 4, 4],
    ['operator', 4, 5],
    [null, 1, 1],
  ]);
  expect(read.ok && wishedSeats(read.value)).toEqual({ least: 9, most: 10 });
  expect(wishedSeats([])).toBeNull();
});

test.each([
  ['Myndighed', 'seat-line-unreadable'],
  ['Myndighed: fire', 'seat-line-unreadable'],
  ['Drift: 5-4', 'seat-range-backwards'],
])('%s is refused', (written, code) => {
  expect(seatWishes(written)).toMatchObject({ ok: false, refusal: { code } });
});
