/** What the pages of this module are for, in English. */
export const en = {
  calendar: {
    task: 'See when there is a meeting',
    what: 'All meetings you may know of, with public holidays, school holidays and own dates.',
    can: 'Choose body, year and view. The choices are in the address. Print the list, or subscribe to it.',
    who: 'Everybody sees the public meetings. Other meetings and dates are seen by those they are for.',
  },
  plan: {
    task: 'Plan a meeting or a year of meetings',
    what: 'Days, times and place of the meetings of a body.',
    can: 'Write one day or many. Collisions are shown before anything is saved. Another body can be planned too.',
    who: 'The secretariat only.',
  },
  entries: {
    task: 'Write a conference or a holiday into the calendar',
    what: 'Days that meetings should avoid: conferences, school holidays and others.',
    can: 'Add, edit and remove. What was removed can be put back.',
    who: 'The secretariat writes for all. Members write for their own organisation.',
  },
  move: {
    task: 'Move a meeting',
    what: 'A proposal of another day: why, when instead, who answers, and what became of it.',
    can: 'See collisions at each option, and what depends on the date. Approve one, or keep the day.',
    who: 'All who know of the meeting can read it. The secretariat proposes and writes the decision.',
  },
  pair: {
    task: 'Link meetings',
    what: 'Meetings that belong together: one before the other, a joint meeting, or a lunch.',
    can: 'Link the meeting to another, or take them apart. It can be undone.',
    who: 'The secretariat only. The link is seen by those who may know of both meetings.',
  },
  subscription: {
    task: 'Get the meetings in your own calendar program',
    what: 'A secret address with the meetings you may see.',
    can: 'Make an address for all meetings or for one body, and end it again.',
    who: 'All who have signed in. The address shows what you may see today.',
  },
} as const;
