import { expect, test } from 'vitest';
import { seatNumbers } from './seat-numbers.ts';

test('the seats of each person are numbered for themselves', () => {
  const members = ['a', 'b', 'a', 'c', 'a'].map((key) => ({ person: { key } }));
  expect(seatNumbers(members).map(({ person, seat }) => person.key + seat)).toEqual([
    'a1',
    'b1',
    'a2',
    'c1',
    'a3',
  ]);
});
