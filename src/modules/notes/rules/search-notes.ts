import type { MyNote } from './note-views.ts';

/** The notes that hold every word that is searched for, in the text or in the title of the item. */
export function searchNotes(notes: readonly MyNote[], query: string): MyNote[] {
  const words = query.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  return notes.filter(({ text, item }) => {
    const held = `${text} ${item?.title ?? ''}`.toLocaleLowerCase('da');
    return words.every((word) => held.includes(word));
  });
}
