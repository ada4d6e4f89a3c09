import { expect, test } from 'vitest';
import { guestWalls } from './guest-walls.ts';

const items = [
  { number: '12', municipalOnly: false, closed: false },
  { number: '13', municipalOnly: false, closed: true },
  { number: '14', municipalOnly: true, closed: false },
  { number: '15', municipalOnly: true, closed: true },
];
const cases: [says: string, itemNumber: string | null, shown: string][] = [
  ['a guest of the whole meeting is open', null, '- open'],
  ['a guest of an open item is open', '12', '0 open'],
  ['a guest of a closed item is hidden as it is', '13', '1 closed'],
  ['a guest of a municipal item is hidden as it is', '14', '2 municipal'],
  ['a guest of several is hidden as the best hidden one', '12-14', '- municipal closed'],
  ['also when they are listed', '12 og 14', '- municipal'],
  ['a range of one is that one', '12–12', '0 open'],
  ['a number that is not on the agenda may be any of them', '21', '- municipal closed'],
  ['words without a number too', 'temadelen', '- municipal closed'],
];

test.each(cases)('%s', (_, itemNumber, shown) => {
  const { itemIndex, municipalOnly, closed } = guestWalls(itemNumber, items);
  const walls = [municipalOnly && 'municipal', closed && 'closed'].filter(Boolean).join(' ') || 'open';
  expect(`${itemIndex ?? '-'} ${walls}`).toBe(shown);
});

test('where nothing is hidden an unknown number hides nothing', () => {
  const open = [{ number: '1', municipalOnly: false, closed: false }];
  expect(guestWalls('7', open)).toEqual({ itemIndex: null, municipalOnly: false, closed: false });
});
