import type { overlapDa } from './text-overlap.da.ts';

/** The same in English. */
export const overlapEn: typeof overlapDa = {
  title: 'Division of work',
  lead: (open, onTheWay, dismissed) =>
    `${open === 1 ? '1 topic' : `${open} topics`} to look at, ${onTheWay} on their way by decision rights, ` +
    `${dismissed} dismissed by the secretariat.`,
  from: 'From',
  to: 'To',
  body: 'Body',
  allBodies: 'All bodies',
  kind: 'Kind',
  allKinds: 'All kinds',
  shown: 'Show',
  kinds: {
    'same-matter': 'One matter in several bodies',
    'shared-words': 'One topic in several bodies',
    'outside-terms': 'Outside the terms of reference',
  },
  states: { open: 'To look at', dismissed: 'Dismissed', 'on-its-way': 'On its way' },
  topic: 'Topic',
  score: (share) => `${share} of the rare words are shared`,
  outside: 'No word of the title stands in purpose, tasks or phases of',
  terms: (number) => `terms of reference ${number}`,
  items: 'Items',
  days: 'Days between',
  daysNote: 'the two nearest items',
  inAll: (days) => `${days} from first to last`,
  state: 'Status',
  onTheWay: (kind) => `May follow the route of “${kind}”`,
  dismissedBy: (who, day) => `${who} ${day}`,
  dismiss: 'Dismiss',
  dismissLead: 'A dismissed topic is kept with your reason. It comes back when a new item joins it.',
  reason: 'Reason',
  reasonHint: 'For instance: the bodies have shared the task, or it was taken up by agreement',
  undo: 'Take up again',
  download: 'Download as a spreadsheet',
  empty: 'No topics here in the period',
  emptyHelp: 'Choose a longer period, or take away a filter.',
  how: 'How it is found',
  howSame: (share) =>
    'Topics are found among items of minutes and agendas that you can read; formalities do not count. Either ' +
    `items of several bodies belong to one matter, or at least ${share} of the rare words of the titles are ` +
    'shared. A word is rare when at most five items have it, or one in twenty.',
  howWay:
    'A topic is on its way when it goes from a body that prepares or recommends to the next by decision rights. ' +
    'Then the division of work is not unclear.',
  howTerms:
    'An item is outside the terms of reference when no word of its title stands in what the terms say the body ' +
    'is for. Bodies without terms cannot be judged.',
  file: {
    name: 'division-of-work',
    head: [
      'Topic',
      'Kind',
      'Status',
      'Body',
      'Day',
      'Item',
      'Matter',
      'Shared words',
      'Score in per cent',
      'Days between the nearest',
      'Days in all',
      'Route',
      'Reason',
      'Page',
    ],
  },
};
