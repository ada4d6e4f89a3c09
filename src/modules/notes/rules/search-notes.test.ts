import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { MyNote } from './note-views.ts';
import { searchNotes } from './search-notes.ts';

const note = (number: number, text: string, title: string | null): MyNote => ({
  number,
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
  note(1, 'Spørg om Ærø', 'Kørsel'),
  note(2, 'Ring til kørselskontoret', 'Lejemål'),
  note(3, 'Intet', null),
];

test.each([
  ['', '123'],
  ['  kørsel ', '12'],
  ['ÆRØ', '1'],
  ['ring kørsel', '2'],
  ['kørsel intet', ''],
  ['[', ''],
])('%j finds %j', (query, numbers) => {
  expect(
    searchNotes(notes, query)
      .map(({ number }) => number)
      .join(''),
  ).toBe(numbers);
});
