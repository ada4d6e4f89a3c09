import { expect, test } from 'vitest';
import { goesWhole } from './excerpt-views.ts';
import { linesOf } from './excerpt-lines.ts';

const [open, closed] = [{ closed: false }, { closed: true }];
const [reader, other] = [{ mayRead: true }, { mayRead: false }];

test('an open item goes whole to who may read it, a closed one to nobody', () => {
  expect(goesWhole(open, reader, false)).toBe(true);
  expect(goesWhole(closed, reader, false)).toBe(false);
  expect(goesWhole(open, other, false)).toBe(false);
  expect(goesWhole(closed, other, false)).toBe(false);
});

test('with a reason it goes whole to all who were chosen', () => {
  for (const item of [open, closed])
    for (const who of [reader, other]) expect(goesWhole(item, who, true)).toBe(true);
});

test('lines are read without empty ones and doubles', () => {
  expect(linesOf(' a@b.dk \n\n c@d.dk;a@b.dk\n')).toEqual(['a@b.dk', 'c@d.dk']);
  expect(linesOf('')).toEqual([]);
});
