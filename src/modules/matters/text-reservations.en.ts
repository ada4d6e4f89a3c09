import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-reservations.da.ts';

/** The same in English; the keys are those of the Danish. */
export const en: SameKeys<typeof da> = {
  title: 'Reservations',
  lead: (total, open) =>
    `${total} reservations that you may see. ${open === 1 ? 'One is' : `${open} are`} open.`,
  download: 'Download as CSV',
  state: 'Stands',
  states: { open: 'Open', maintained: 'Maintained', lifted: 'Lifted' },
  all: 'All',
  party: 'Who',
  everybody: 'All organisations',
  body: 'Body',
  everyBody: 'All bodies',
  kind: 'Kind',
  everyKind: 'All kinds',
  kinds: {
    political: 'waits for political treatment',
    own: 'the party’s own',
    conditional: 'depends on another item',
  },
  day: 'Date',
  item: (number, title) => `Item ${number}: ${title}`,
  ready: (outcome) => `the item it waits for is decided: ${outcome}`,
  unnamedParty: 'not said who',
  toReservations: 'Reservations',
  emptyTitle: 'The reservations will be here',
  emptyText:
    'There are no reservations yet that you may see. They come when minutes are released or read in.',
  nothingTitle: 'No reservation fits',
  nothingText: 'Try another organisation, another body or all kinds.',
  showAll: 'Show all reservations',
  file: {
    name: 'reservations',
    head: ['Stands', 'Who', 'Reservation', 'Kind', 'Body', 'Date', 'Item', 'Title', 'Settled', 'Address'],
  },
  overviewTitle: (open, party) =>
    open === 1 ? `One open reservation of ${party}` : `${open} open reservations of ${party}`,
  overviewReady: (ready) =>
    ready === 1
      ? 'The item that one of them waits for is decided'
      : `The items that ${ready} wait for are decided`,
  overviewNote: 'Write when they are lifted or maintained',
  overviewAct: 'See reservations',
};
