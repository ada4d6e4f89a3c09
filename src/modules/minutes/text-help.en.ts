import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

/** What the pages of this module are for, in English. */
export const en: SameKeys<typeof da> = {
  desk: {
    task: 'Write minutes during the meeting',
    what: 'The items of the meeting with state, time and the next thing to do.',
    can:
      'Open an item and write. The text is saved by itself, also when the network fails. Release an item when it is ' +
      'written, so that others can read it.',
    who: 'The secretariat. On the item’s page others see that the decision is being written.',
  },
  item: {
    task: 'Write the decisions of an item',
    what: 'One item at a time: an outcome for each recommendation, the words, actions, reservations and votes.',
    can:
      'Choose outcomes with the digits 1–5, go on with Ctrl and Enter, add an action with H, a reservation with F. ' +
      'Two can write in the same item at once.',
    who: 'The secretariat.',
  },
  attendance: {
    task: 'Note who is present',
    what: 'Who was there from the beginning, who came later or left, and which municipalities are not there.',
    can: 'Note times, add guests, and enter the list in the minutes.',
    who: 'The secretariat.',
  },
};
