import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-release.da.ts';

const point = (number: string | number | undefined): string =>
  Number(number) > 0 ? `recommendation ${number}` : 'the item';

/** The same in English; the keys are those of the Danish. */
export const en: SameKeys<typeof da> = {
  title: (item) => `Release item ${item}`,
  releasedTitle: (item) => `Item ${item} is released`,
  crumb: 'Release',
  minutes: 'Minutes',
  lead: 'This is how it will stand in the minutes. It can be read as soon as you release it.',
  releasedLead: 'It stands in the minutes and can be read.',
  whoReads: 'Who can read it',
  audiences: {
    body: (body) => `The members of ${body} and the secretariat.`,
    cooperation: () => 'Everybody who is signed in to the cooperation.',
    public: () => 'Everybody, also without signing in.',
  },
  closed: (body) => `The item is closed: only the members of ${body} and the secretariat.`,
  municipal: 'The item is for municipalities, KKR, KL and the secretariat only.',
  disqualified: 'Whoever is disqualified from the item does not read it.',
  settles: 'Earlier reservations',
  settled: { lifted: 'will be lifted', maintained: 'will be maintained' },
  place: (meeting, item) => `${meeting}, item ${item}`,
  waiting: 'Reservations that wait for the item',
  waitingHelp: 'Once the item is released they can be lifted or maintained.',
  cannot: 'The item cannot be released yet',
  look: 'Look at this before you release',
  submit: 'Release the item',
  edit: 'Edit the minutes',
  read: 'Read the item',
  recall: 'Take back',
  recallWarning: 'The item cannot be read in the minutes until it is released again. What is written stays.',
  recallSubmit: 'Take the item back',
  reason: 'Why',
  reasonHint: 'Stands in the history of the item',
  approved: 'The minutes are approved. They cannot be taken back.',
  all: 'Release all written items',
  allTitle: 'Release items',
  allLead: (ready) =>
    ready === 0 ? 'No items are ready.' : ready === 1 ? 'One item is ready.' : `${ready} items are ready.`,
  allSubmit: (ready) =>
    ready === 1 ? 'Release the item that is ready' : `Release the ${ready} items that are ready`,
  columns: { item: 'Item', standing: 'Stands', next: 'Missing' },
  standings: {
    released: 'Released',
    ready: 'Ready',
    unready: 'Something is missing',
    unwritten: 'Nothing written',
    withdrawn: 'Withdrawn',
  },
  unwritten: 'Choose an outcome, also where the item was postponed, withdrawn or not treated.',
  withdrawn: 'The item gets no outcome.',
  nothingTitle: 'The minutes are not begun',
  nothingText: 'Begin the minutes from the page of the meeting. Then the items can be released from here.',
  warnings: {
    'approves-but-only-recommends': () =>
      'By the decision rights the body only recommends. Is “Approved” the right outcome, or “Recommended”?',
    'stopped-by-one': ({ party = '' }) =>
      `Everybody had to agree, and ${party === '' ? 'somebody' : party} opposes. The outcome will be “Not adopted”.`,
    'no-common-understanding': () => 'Write what the others agree on, so that it is not lost.',
    'majority-without-dissent': () => 'The outcome says majority, but nobody stands as the minority.',
    'reservation-not-named': () => 'The outcome says reservation, but nobody stands with one.',
    'no-words': () => 'There is no account. Only the outcome can be read.',
  },
  refusals: {
    'no-such-item': 'The item is no longer there.',
    'item-withdrawn': 'The item is withdrawn and cannot have an outcome.',
    'meeting-not-taking-place': 'The meeting is postponed or cancelled, so there is nothing to release.',
    'part-elsewhere': 'A part of the minutes belongs to another item. Remove it and write it again.',
    'not-in-register': 'An organisation, person or body in the minutes is no longer there. Choose again.',
    'reservation-has-life': ({ party = '' }) =>
      `The reservation of ${party} has been lifted, maintained or reopened since. ` +
      'Leave it, or write a correction at the next meeting.',
    'action-has-life': ({ what = '' }) => `The action “${what}” is done or lapsed. Leave it in the minutes.`,
    'no-such-reservation':
      'A reservation that was to be settled is no longer there. Take it out of the minutes.',
    'reservation-not-open': ({ party = '' }) =>
      `The reservation of ${party} is settled elsewhere. Take it out of the minutes.`,
    'reservation-not-earlier': ({ party = '' }) =>
      `The reservation of ${party} was taken later or at this item. It is settled at a later item.`,
    'reservation-settled-already': 'A reservation that was to be settled is lifted already. Take it out.',
    'outcome-missing': ({ recommendation }) => `Choose an outcome for ${point(recommendation)}.`,
    'no-such-recommendation': ({ recommendation = '' }) =>
      `The item has no recommendation ${recommendation}. Remove its outcome.`,
    'outcome-says-nothing': 'Choose what happened to the item. “No minutes” does not say it.',
    'party-missing': ({ text = '' }) => `Choose who said it${text === '' ? '' : `: “${text}”`}.`,
    'party-not-in-register':
      'A party in the minutes is not in the register. Choose one that is, or write the name.',
    'condition-missing': ({ party = '' }) =>
      `Write what the reservation of ${party} depends on, or choose the item.`,
    'action-without-words': ({ owner = '' }) =>
      owner === '' ? 'Write what is to be done.' : `Write what ${owner} is to do.`,
    'nothing-written': 'Nothing is written about the item yet.',
    'changed-meanwhile':
      'The minutes have changed since you saw them. Look through them again, then release.',
    'already-released': 'The item is released already.',
    'minutes-approved': 'The minutes are approved and cannot be changed.',
    'not-released': 'The item is not released.',
    'reason-missing': 'Write why the item is taken back.',
    'reason-too-long': ({ most = 1000 }) => `The reason may have at most ${most} characters.`,
  },
  itemRefused: (item, sentence) => `Item ${item}: ${sentence}`,
  help: {
    release: {
      task: 'Release an item',
      what: 'What is written about the item, as it will stand in the minutes.',
      can: 'Look it through and release it. Until the minutes are approved it can be taken back with a reason.',
      who: 'Only the secretariat releases. Who can read the item afterwards stands on the page.',
    },
  },
};
