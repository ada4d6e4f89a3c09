import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

/** The same in English. */
export const en: SameKeys<typeof da> = {
  list: {
    task: 'Find a hearing',
    what: 'All written hearings with deadline, how many have answered, and where they were reported.',
    can: 'Choose a hearing to answer it or see its answers. The secretariat makes new ones.',
    who: 'You see the hearings your organisation is heard in, and those about items you may read.',
  },
  board: {
    task: 'Follow a hearing',
    what: 'Who has answered what to each section, who is silent, and what it comes to.',
    can: 'Answer for your organisation. The secretariat reminds, extends, closes, treats answers and reports.',
    who: 'Others’ answers are seen once it has closed, unless it says otherwise. The region sees no municipal hearing.',
  },
  form: {
    task: 'Make a hearing',
    what: 'A draft with questions, addressees, deadline and the rule of silence. Nothing is sent yet.',
    can: 'Begin from an item to tie the hearing to it. See the addressees before it is sent.',
    who: 'The secretariat alone, until the hearing is sent.',
  },
  answer: {
    task: 'Answer a hearing',
    what: 'The sections your organisation is heard about, and what it means if you do not answer.',
    can: 'Save a draft, look the answer over, and submit. Take it back until the deadline.',
    who: 'The draft is your own. The secretariat sees the answer once it is submitted.',
  },
  memo: {
    task: 'Treat answers to a hearing',
    what: 'The answers section by section with the result, and what was done with each: the white paper.',
    can: 'Fetch it as PDF or for Word. The secretariat writes what is followed, and why.',
    who: 'Others see the treatment once the hearing is on its way to a meeting.',
  },
};
