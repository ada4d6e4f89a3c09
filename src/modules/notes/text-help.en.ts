import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

/** The same in English. */
export const en: SameKeys<typeof da> = {
  own: {
    task: 'Write a note to yourself',
    what: 'Your own note on the item.',
    can: 'Write, change and save. Empty the field and save to remove the note. All your notes are under My notes.',
    who: 'Only you. Neither the secretariat, the administrator nor your municipality can read it.',
  },
  position: {
    task: 'Write your position before a negotiation',
    what: 'What your municipality will mean and say of the item.',
    can: 'Write and change it with those who have a seat for your municipality. Earlier versions stay.',
    who: 'Those with a seat for the municipality who may read the item. Not the secretariat, others or the region.',
  },
  mine: {
    task: 'Find your own notes',
    what: 'All notes you have written to yourself.',
    can: 'Search, open the item, print the page, or download all notes as a text file.',
    who: 'Only you.',
  },
};
