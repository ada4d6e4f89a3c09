import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedOrder, movedOrder, orderOf, orderText, type ItemOrder, type Move } from './item-order.ts';

const order = (text: string): ItemOrder => {
  const read = orderOf(text);
  if (!read) throw new Error(`${text} is no order`);
  return read;
};
const start = '1:1,2;2:;3:3,4';

describe('one item is moved', () => {
  const cases: [says: string, entry: number, move: Move, becomes: string][] = [
    ['up within its section', 2, { kind: 'up' }, '1:2,1;2:;3:3,4'],
    ['down within its section', 3, { kind: 'down' }, '1:1,2;2:;3:4,3'],
    ['up from the top, into an empty section', 3, { kind: 'up' }, '1:1,2;2:3;3:4'],
    ['down from the end, into an empty section', 2, { kind: 'down' }, '1:1;2:2;3:3,4'],
    ['up at the very top: nothing', 1, { kind: 'up' }, start],
    ['down at the very end: nothing', 4, { kind: 'down' }, start],
    ['before another', 4, { kind: 'before', entry: 2 }, '1:1,4,2;2:;3:3'],
    ['before itself: nothing', 4, { kind: 'before', entry: 4 }, start],
    ['before one that is not there: nothing', 4, { kind: 'before', entry: 9 }, start],
    ['last in a section', 1, { kind: 'last-in', section: 3 }, '1:2;2:;3:3,4,1'],
    ['last in its own section', 1, { kind: 'last-in', section: 1 }, '1:2,1;2:;3:3,4'],
    ['into a section that is not there: nothing', 1, { kind: 'last-in', section: 9 }, start],
    ['one that is not there: nothing', 9, { kind: 'up' }, start],
  ];
  test.each(cases)('%s', (_, entry, move, becomes) => {
    expect(orderText(movedOrder(order(start), entry, move))).toBe(becomes);
  });

  test('down from one section is the top of the next', () => {
    expect(orderText(movedOrder(order('1:1;2:2,3'), 1, { kind: 'down' }))).toBe('1:;2:1,2,3');
  });

  test('up from one section is the end of the one before', () => {
    expect(orderText(movedOrder(order('0:5;1:1'), 1, { kind: 'up' }))).toBe('0:5,1;1:');
  });
});

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>({ kind: 'up' }, { kind: 'down' }),
  fc.integer({ min: 1, max: 6 }).map((entry): Move => ({ kind: 'before', entry })),
  fc.integer({ min: 0, max: 4 }).map((at): Move => ({ kind: 'last-in', section: at === 0 ? null : at })),
);

test('whatever is moved, every item stands once and no section is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), anyMove), { maxLength: 20 }), (moves) => {
      const end = moves.reduce<ItemOrder>(
        (now, [entry, move]) => movedOrder(now, entry, move),
        order('0:6;1:1,2;2:;3:3,4,5'),
      );
      expect(end.map(({ section }) => section)).toEqual([null, 1, 2, 3]);
      expect(end.flatMap(({ entries }) => entries).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    }),
  );
});

test('a step up and a step down end where they began, within a section', () => {
  const there = movedOrder(order(start), 2, { kind: 'up' });
  expect(orderText(movedOrder(there, 2, { kind: 'down' }))).toBe(start);
});

describe('an order made from what was seen', () => {
  const cases: [says: string, wished: string, now: string, becomes: string][] = [
    ['nothing happened meanwhile', '1:2,1', '1:1,2', '1:2,1'],
    ['an item came: it stands after the one it stands after now', '1:2,1', '1:1,3,2', '1:2,1,3'],
    ['an item came first: it stays first', '1:2,1', '1:3,1,2', '1:3,2,1'],
    ['an item is gone', '1:2,1,3', '1:1,2', '1:2,1'],
    ['a section came', '1:2,1', '1:1,2;2:3', '1:2,1;2:3'],
    ['a section is gone: its items stay where they are', '1:1;2:2', '1:1,2', '1:1,2'],
  ];
  test.each(cases)('%s', (_, wished, now, becomes) => {
    expect(orderText(mergedOrder(order(wished), order(now)))).toBe(becomes);
  });
});

test.each(['', 'x', '1:a', '1:1,', '1;2', ':1', '1:1;;2:2', '1:1 ', `1:${'1,'.repeat(20_000)}1`])(
  '"%.20s" is no order of ours',
  (text) => {
    const read = orderOf(text);
    expect(read === undefined || read.length === 0 || text === '1:1;;2:2').toBe(true);
  },
);
