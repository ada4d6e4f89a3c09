import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-disqualification.da.ts';

/** The same in English. */
export const en: SameKeys<typeof da> = {
  title: (label) => `Disqualification, item ${label}`,
  lead:
    'Who is disqualified sees the number, title and time of the item. The case, its appendices, draft, notes and ' +
    'decision are closed to that person as long as it holds.',
  section: 'Disqualification',
  inDraft: 'in the draft',
  guests: 'Guests of the item',
  sideRow: (name) => `${name} is disqualified`,
  sideLink: 'Record a disqualification',
  sideOwn: 'Are you disqualified from this item?',
  mark: 'Disqualified',
  notice: (reason) =>
    `You are disqualified from this item and therefore see no more of it. Reason: ${reason}`,
  ownHeading: 'You are disqualified from this item',
  ownUndo: 'If that is wrong, write to the secretariat. Nobody can end their own disqualification.',
  person: 'Person',
  reason: 'Reason',
  reasonHint:
    'E.g. what ties the person to the case. Read by the person, the secretariat and those who answer for access',
  recorded: 'Recorded',
  recordedBy: (name, day) => `${day}, ${name}`,
  state: 'State',
  holds: 'Holds',
  endedBy: (name, day, reason) => `Ended ${day}, ${name}: ${reason}`,
  add: 'Record that a person is disqualified',
  addAct: 'Save',
  declare: 'Declare yourself disqualified',
  declareWarning:
    'You will then see only the number, title and time of the item. The secretariat is told here on this page. You ' +
    'cannot take it back yourself: the secretariat can.',
  declareAct: 'I am disqualified',
  end: 'End',
  endOf: (name) => `End the disqualification of ${name}`,
  endWarning: (name) => `${name} can then again read what the seat opens of the item.`,
  endReason: 'Why it is ended',
  nobody: 'Nobody is recorded as disqualified.',
  caption: 'Disqualified persons',
  openTitle: (label) => `Open item ${label}`,
  openLead: (audience) => `The item is closed. Opened, it can be read by ${audience}.`,
  audiences: {
    body: 'everybody who sees the meeting, contact persons too',
    cooperation: 'everybody who has signed in',
    public: 'everybody, also without signing in',
    municipal: 'everybody on the municipal side who sees the meeting',
  },
  openWhat:
    'That is the case, the appendices, the decision, the statements, earlier versions and the search, at once. The ' +
    'item can be closed again, but what others have read meanwhile they have read.',
  closedBecause: 'Closed because',
  noReason: 'Not known: the item was read in from a file',
  opensOn: 'To be opened no earlier than',
  confirm: 'Confirm',
  confirmBox: 'Yes, the item is to be opened now',
  early: 'Ahead of time',
  earlyBox: (day) => `Yes, although it was not to be opened before ${day}`,
  openAct: 'Open the item',
  isOpen: 'The item is open',
  isOpenHelp: 'To close it again, go to where it is set who may see the item.',
  toAccess: 'Set who may see the item',
  history: 'Closed and opened',
  events: { closed: 'Closed', opened: 'Opened' },
  event: (word, name) => `${word} by ${name}`,
  wasClosedFor: (reason) => `It had been closed because: ${reason}`,
  closedReason: 'Why is the item closed?',
  closedReasonHint: 'Read only by those who may read the item',
  opensOnHint: 'E.g. 1.3.2027. Empty if it is not decided. The item does not open by itself',
  backTo: 'Back without saving',
  refusals: {
    'reason-missing': 'Write a reason',
    'text-too-long': 'The text is too long',
    'choose-one': 'Choose a person in the list',
    'disqualified-already': 'The person is recorded as disqualified from the item already',
    'changed-meanwhile':
      'Somebody else has made a change since you opened the page. See what stands now, and save again',
    'confirm-missing': 'Tick the box if the item is to be opened',
    'opens-later': ({ day }) =>
      `It is decided that the item opens no earlier than ${day}. Tick the box if it is to be opened now all the same`,
    'closed-reason-missing': 'Write why the item is closed',
    'day-unreadable': 'Write a day there is, e.g. 17.11.2026',
    'reason-of-open-item': 'Tick Closed, or remove the reason and the day: an open item has neither',
  },
};
