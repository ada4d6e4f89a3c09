import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { MyNote } from './note-views.ts';
import { searchNotes } from './search-notes.ts';

const note = (id: string, text: string, title: string | null): MyNote => ({
  id,
  text,
  version: 1,
  changedAt: new Date(0),
  isItemGone: false,
  item: title === null ? null : { number: '1', title, ...at },
});
const at = {
  address: { body: 'das', day: '2015-03-12', item: '1' },
  bodyName: 'DAS',
  heldOn: day('2015-03-12'),
};
const notes = [
  note('a', 'Spørg om Ærø', 'Kørsel'),
  note('b', 'Ring til kørselskontoret', 'Lejemål'),
  note('c', 'Intet', null),
];

test.each([
  ['', 'abc'],
  ['  kørsel ', 'ab'],
  ['ÆRØ', 'a'],
  ['ring kørsel', 'b'],
  ['kørsel intet', ''],
  ['[', ''],
])('%j finds %j', (query, ids) => {
  expect(
    searchNotes(notes, query)
      .map(({ id }) => id)
      .join(''),
  ).toBe(ids);
});
