import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-versions.da.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The same in English; the keys are those of the Danish. */
export const en: SameKeys<typeof da> = {
  handlings: {
    treatment: 'For treatment',
    information: 'For information',
    noting: 'Expected to be noted',
    formal: 'Formalities',
  },
  itemLateness: { sent: '', supplement: 'Supplement', tabled: 'Handed out at the meeting' },
  appendixLateness: { sent: '', forthcoming: 'to follow', tabled: 'handed out at the meeting' },
  appendixStates: { waiting: 'the file is being looked through', gone: 'the file cannot be fetched' },
  fileKinds: { pdf: 'PDF', word: 'Word', sheet: 'Excel', text: 'text', picture: 'picture' },
  filePages: (count) => counted(count, 'page', 'pages'),
  kinds: { agenda: 'Agenda', supplement: 'Supplement', change: 'Change' },

  notSentKick: 'The agenda has not been sent yet',
  notSentTitle: 'The agenda has not been sent yet',
  notSentText: 'It will be here when the secretariat has sent it.',
  agendaVersion: (version) => `version ${version}`,
  agendaSent: (day) => `sent ${day}`,
  stateNotices: {
    postponed: (reason) => `The meeting is postponed: ${reason}`,
    cancelled: (reason) => `The meeting is cancelled: ${reason}`,
  },

  changedHeading: (version) => `The agenda has changed: version ${version}`,
  changedSince: (version) => `Since version ${version}: `,
  changes: ({ added, withdrawn, reinstated, changed }) => {
    const parts = [
      ...(added > 0 ? [counted(added, 'new item', 'new items')] : []),
      ...(withdrawn > 0 ? [`${counted(withdrawn, 'item', 'items')} withdrawn`] : []),
      ...(reinstated > 0 ? [`${counted(reinstated, 'item', 'items')} put back`] : []),
      ...(changed > 0 ? [`${counted(changed, 'item', 'items')} changed`] : []),
    ];
    return parts.length === 0 ? 'nothing in what you may read' : parts.join(', ');
  },
  seeChanges: 'See what has changed',
  markRead: (version) => `I have read version ${version}`,

  versionsTitle: 'Versions of the agenda',
  versionsLead: 'What was sent is not changed. What comes later is a new version.',
  versionsEmpty: 'The agenda was not sent from Rammeværk, so it has no versions to show.',
  versionWord: (version) => `Version ${version}`,
  columnVersion: 'Version',
  columnKind: 'Kind',
  columnSent: 'Sent',
  columnBy: 'By',
  columnNote: 'Note',
  columnChanges: 'Changes',
  unknownSender: 'unknown',
  changesFrom: (version) => `Changes from version ${version}`,
  firstVersion: 'The first',
  newestMark: 'Newest',
  versionTitle: (version, meeting) => `Version ${version} of the agenda, ${meeting}`,
  versionLead: (moment, by) => `Sent ${moment} by ${by}. This is how it was then.`,
  newerExists: (version) => `There is a newer one: version ${version}.`,
  seeAgenda: 'See the agenda as it is now',
  noItemsInVersion: 'There are no items in this version that you may read.',
  headingsElsewhere:
    'Items of which you see the heading only are on the page of the meeting, not in the versions.',

  differenceTitle: 'Changes in the agenda',
  differenceLead: (from, to) => `From version ${from} to version ${to}: `,
  differenceNote: 'Added text is bold and underlined, removed text is struck through.',
  chooseFrom: 'From version',
  chooseTo: 'To version',
  showDifference: 'Show changes',
  noDifferenceText: 'There are no changes between the two versions in what you may read.',
  itemChanges: {
    added: 'New item',
    withdrawn: 'Withdrawn',
    reinstated: 'Put back',
    changed: 'Changed',
  },
  moved: 'Moved in the order',
  factNames: { section: 'Section', time: 'Time', presenter: 'Presenter', handling: 'Type' },
  factChange: (fact, from, to) =>
    from === '' ? `${fact}: ${to}` : to === '' ? `${fact} removed: ${from}` : `${fact}: ${from} is now ${to}`,
  recommendations: 'Recommendation',
  unlabelledText: 'The case',
  appendicesHeading: 'Appendices',
  appendixChanges: {
    added: (appendix) => `New: ${appendix}`,
    removed: (appendix) => `Removed: ${appendix}`,
    'new-version': (appendix) => `New version: ${appendix}`,
    renumbered: (appendix) => `New number: ${appendix}`,
    same: (appendix) => appendix,
  },
  unchangedGap: ' […] ',

  withdrawnMark: 'Withdrawn',
  withdrawnHeading: 'The item has been withdrawn',
  withdrawnOn: (day) => `Withdrawn ${day}.`,
  withdrawnShut: 'The item has been withdrawn from the agenda.',
  seeAsSent: (version) => `See the item as it was sent in version ${version}`,
  withdraw: 'Withdraw the item',
  withdrawTitle: (number) => `Withdraw item ${number}`,
  withdrawLead:
    'The item is withdrawn at once for everybody. Number, heading and reason stay, and the text that was sent can ' +
    'still be seen in the version.',
  withdrawReason: 'Reason',
  withdrawReasonHint: 'It is shown to everybody who may read the item.',
  withdrawSubmit: 'Withdraw the item',
  reinstate: 'Put the item back',
  cancel: 'Cancel',

  overviewSent: (kind, body, day) => `${kind} for ${body} ${day}`,
  overviewVersion: (version) => `version ${version}`,
  overviewNotSent: 'agenda not sent yet',
  overviewChanged: (body) => `Read what has changed in the agenda of ${body}`,
  overviewProposals: (count, body) =>
    `${counted(count, 'proposal', 'proposals')} for the next agenda of ${body}`,
  overviewPlanned: (body, day) => `Meeting of ${body} ${day} is planned`,
  overviewSee: 'See',

  refusals: {
    'reason-missing': 'Write why the item is withdrawn.',
    'reason-too-long': 'The reason is too long. It may have 1000 characters at most.',
    'changed-meanwhile':
      'Somebody else has changed the item since you opened the page. See what stands there now, and send again if ' +
      'it still holds.',
    'meeting-is-over':
      'The meeting has been held, so the item cannot be withdrawn. Write in the minutes what became of it.',
  },
};
