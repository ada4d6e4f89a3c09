import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  register: {
    task: 'Find a decision',
    what: 'All decisions across bodies and years, each in one sentence.',
    can:
      'Choose body, outcome, days, or who took a reservation, and take the result along as a ' +
      'spreadsheet. Click to read the item.',
    who: 'You see decisions of the items you may read, and no others. So does the file.',
  },
  reservations: {
    task: 'Find open reservations',
    what: 'All reservations across bodies, the open ones first.',
    can: 'Choose who took them, body, kind and how they stand, and download the result as a spreadsheet.',
    who:
      'You see reservations at the items you may read. With a seat for whoever took one you can write how ' +
      'it stands now.',
  },
  list: {
    task: 'Find a matter',
    what: 'Matters: subjects followed through several meetings.',
    can:
      'Search the titles, and open a matter to see its way. The secretariat can accept suggestions ' +
      'for new ones.',
    who: 'A matter is seen by those who may see at least one of its items.',
  },
  matter: {
    task: 'Follow a matter through the years',
    what: 'One matter: what each body did with it, in order, and what led to what.',
    can: 'Open the items, and see who took a reservation or was given a task.',
    who: 'You see the items you may see. Others of the matter are not mentioned.',
  },
  edit: {
    task: 'Edit a matter',
    what: 'The title and items of the matter, and what has been done to it.',
    can: 'Add and remove items, merge two matters, or split one. It can be undone from here.',
    who: 'The secretariat alone.',
  },
};
