import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  list: {
    task: 'Find an offer',
    what: 'All offers of the register, as they are today or were on another day.',
    can: 'Choose municipality, target group, paragraph or kind, or search for a word. The address keeps your choice.',
    who: 'Everybody. The secretariat corrects, and the people of an operator correct their own.',
  },
  record: {
    task: 'Read about an offer',
    what: 'One offer: who runs it, where it lies, whom it is for, and what has happened to it.',
    can: 'See it as it held on another day, and as it was known then.',
    who: 'Everybody. Who confirmed what is seen by those signed in.',
  },
  capacity: {
    task: 'See where there are places for a target group',
    what: 'Places by target group and municipality.',
    can: 'Choose a day, take private ones along or not, and get the figures as CSV.',
    who: 'Everybody.',
  },
  map: {
    task: 'See offers municipality by municipality',
    what: 'A schematic map and the same as a table.',
    can: 'Choose a municipality to see its offers.',
    who: 'Everybody.',
  },
  changes: {
    task: 'Compare two years',
    what: 'Which offers came, went or changed between two days.',
    can: 'Choose the two days.',
    who: 'Everybody.',
  },
  inOut: {
    task: 'See which offers come into the agreement and leave it',
    what: 'The overview of a year: new offers, offers that leave, what replaces them, and why.',
    can: 'Choose a year, fetch the table as CSV, and propose it for an agenda.',
    who: 'Everybody. The secretariat proposes it for an agenda.',
  },
  stale: {
    task: 'Confirm facts about offers',
    what: 'Facts nobody has written or confirmed for a year.',
    can: 'Open an offer and confirm what is unchanged.',
    who: 'The secretariat sees all, the people of an operator their own.',
  },
  imports: {
    task: 'Import many offers from a spreadsheet',
    what: 'A table of offers and services, one row for each service.',
    can: 'Fetch the template or the register, upload the file, see differences and errors by cell, and take it in.',
    who: 'The secretariat. The register itself can be fetched by everybody.',
  },
  change: {
    task: 'Change facts about an offer',
    what: 'A change holds from a day. What stood before stays in the history.',
    can: 'Write the day, what holds, and why.',
    who: 'The secretariat and the operator’s own people.',
  },
};
