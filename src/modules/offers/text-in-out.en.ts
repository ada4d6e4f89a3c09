import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-in-out.da.ts';

export const en: SameKeys<typeof da> = {
  title: 'In and out',
  yearTitle: (year) => `In and out ${year}`,
  lead: (leaving, entering) =>
    leaving + entering === 0
      ? 'No offers came into the agreement or left it.'
      : `${leaving} left the agreement, ${entering} came in.`,
  years: 'Other years',
  leaving: 'Leaving the agreement',
  leavingCaption: (year) => `Offers that are out of the agreement in ${year}`,
  entering: 'New in the agreement',
  enteringCaption: (year) => `Offers that came into the agreement in ${year}`,
  municipality: 'Municipality',
  offer: 'Offer',
  replacedBy: 'Replaced by',
  replaces: 'Replaces',
  remark: 'Remarks',
  places: 'Places',
  direction: 'In or out',
  out: 'out',
  in: 'in',
  on: 'Day',
  unknownPlaces: 'unknown',
  ways: {
    replaced: 'Replaced',
    merged: 'Merged with',
    'not-replaced': 'Not replaced',
    'still-run': 'Leaves, still run',
  },
  sums: 'In all',
  noneLeft: 'No offers left',
  noneEntered: 'No offers came in',
  noneHelp: 'The overview is made of the events of the offers. Write them on the page of the offer.',
  csv: 'Fetch as CSV',
  csvName: (year) => `offers-in-and-out-${year}.csv`,
  propose: 'Propose for an agenda',
  proposeTitle: (year) => `Propose the overview of ${year} for an agenda`,
  proposeLead: 'The secretariat takes the item in when the agenda is next made. The table goes with it.',
  body: 'Body',
  submit: 'Propose the item',
  preview: 'What the item will say',
  itemTitle: (year) => `Offers in and out of the framework agreement ${year}`,
  source: (year) => `Offers in and out ${year}`,
  intro: (year) => `The overview is made of what the operators reported to the register for ${year}.`,
  enteringLine: (names) => `New in the agreement: ${names}.`,
};
