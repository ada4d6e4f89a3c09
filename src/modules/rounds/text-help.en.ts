import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  list: {
    task: 'Find a round',
    what: 'Everything the municipalities have been asked, with deadline and how many have answered.',
    can: 'Choose a round to answer or to see who is missing. The secretariat makes new ones.',
    who: 'You see the rounds your organisation is asked in, and those about items you may read.',
  },
  board: {
    task: 'Follow a round',
    what: 'Who has answered what, what is missing, and the answers put together with letters.',
    can: 'Answer for your organisation. The secretariat reminds those missing, extends deadlines and closes.',
    who: 'The others’ answers are seen when the round has closed. The region does not see a municipal round.',
  },
  form: {
    task: 'Make a round',
    what: 'A draft with themes, questions, addressees and deadline. Nothing is sent yet.',
    can: 'Copy an earlier round and change the dates. See the addressees before you open it.',
    who: 'The secretariat alone, until the round is opened.',
  },
  answer: {
    task: 'Answer in a round',
    what: 'The themes your organisation is asked about.',
    can: 'Save a draft, and submit when you are done. Take the answer back as long as the round is open.',
    who: 'The draft is your own. The secretariat sees the answer when it is submitted.',
  },
  burden: {
    task: 'See what municipalities are asked',
    what: 'How many fields each municipality is asked to fill in during half a year, and who asked.',
    can: 'Go to the round to see its questions, or choose another half-year.',
    who: 'The secretariat sees all municipalities; a municipality sees its own figures.',
  },
};
