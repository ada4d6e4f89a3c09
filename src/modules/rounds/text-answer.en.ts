import type { SameKeys } from '../../kernel/language.ts';
import type { answer as daAnswer, mails as daMails, words as daWords } from './text-answer.da.ts';

export const answer: SameKeys<typeof daAnswer> = {
  crumb: 'Answer',
  title: (title: string) => `Answer: ${title}`,
  lead: (name: string, day: string) => `You answer for ${name}. Deadline ${day}.`,
  leadExtended: (name: string, day: string) => `You answer for ${name}. Your deadline is extended to ${day}.`,
  onBehalfLead: (name: string) =>
    `You answer on behalf of ${name}. The answer is marked as entered by the secretariat.`,
  purpose: 'Purpose',
  silence: 'If you do not answer',
  seen: 'Who sees the answer',
  seenHidden: 'The secretariat when you submit. The other municipalities when the round has closed.',
  seenOpen: 'The secretariat and the others who are asked, when you submit.',
  states: { none: 'Not begun', draft: 'Draft, not submitted', submitted: 'Submitted' },
  submittedLate: 'Submitted after the deadline',
  late: 'The deadline has passed. The answer is marked as late.',
  statement: (theme: number, letter: number) => `Statement ${theme}.${letter}`,
  department: 'Department',
  reference: 'Refers to',
  referenceHint: 'A document, a case or a place in the paper',
  nothingGroup: 'If there is nothing',
  nothing: 'Nothing to report on this theme',
  moreHint: 'Save the draft to get room for more statements.',
  save: 'Save draft',
  submit: 'Submit the answer',
  submitNothing: 'Submit: nothing to report in the rest',
  saved: (when: string) => `Saved ${when}`,
  savedBy: (when: string, who: string) => `Saved ${when} by ${who}`,
  submittedBy: (when: string, who: string) => `Submitted ${when} by ${who}`,
  takeBack: 'Take the answer back',
  takeBackWarning:
    'The answer becomes a draft again, and the secretariat cannot read it until it is submitted anew.',
  takeBackConfirm: 'Yes, take the answer back',
  thanks: 'The answer is submitted',
  thanksText: 'You can take it back and change it as long as the round is open.',
  closed: 'The round takes no answers',
  closedText: 'What you wrote stands below.',
  conflict: 'A colleague saved meanwhile',
  conflictHelp:
    'Your text is in the fields. The colleague’s stands here and is kept. Put them together, and save again.',
  theirs: (theme: string) => `The colleague’s text: ${theme}`,
  versions: 'Versions kept',
  version: (number: number) => `Version ${number}`,
  versionDraft: 'draft',
  versionSubmitted: 'submitted',
  versionOnBehalf: 'by the secretariat',
  yes: 'yes',
  no: 'no',
  choose: 'You answer for several',
  chooseLead: 'Choose whom you want to answer for.',
  empty: 'No answer',
};

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const mails: SameKeys<typeof daMails> = {
  openingSubject: (title: string, day: string) => `${title}: answer by ${day}`,
  reminderSubject: (title: string, day: string) => `Remember: ${title}, deadline ${day}`,
  lateSubject: (title: string, day: string) => `Still missing: ${title}, the deadline was ${day}`,
  greeting: (name: string) => `Dear ${name}`,
  due: (day: string) => `Deadline: ${day}.`,
  silence: (rule: string) => `If you do not answer: ${rule}.`,
  left: (count: number) =>
    count === 0 ? 'The deadline is today.' : `There are ${days(count)} to the deadline.`,
  passed: (day: string) => `The deadline was ${day}. Answers are still taken.`,
  notSubmitted: 'The draft is filled in, but not submitted.',
  theme: (number: number, title: string) => `${number}. ${title}`,
  answer: 'Answer here, without signing in:',
  personal: 'The link is your own. Do not pass it on.',
  sender: (owner: string) => `Kind regards\n${owner}`,
};

export const words: SameKeys<typeof daWords> = {
  ofRound: {
    many: 'Rounds',
    back: 'Back to the round',
    opening: (title: string, organisation: string) =>
      `${organisation} is asked to answer in the round “${title}”.`,
    reminder: (title: string, organisation: string) =>
      `${organisation} has not answered in the round “${title}”. This is missing:`,
    themes: 'The themes are:',
    openTitle: 'Open the round',
    openConfirm: 'Open and send',
    openWarning: 'Themes and addressees are settled once the round is open.',
    extendClosed:
      'The round has closed. An extension opens it for this addressee alone, who has seen the others’ answers.',
  },
  ofHearing: {
    many: 'Hearings',
    back: 'Back to the hearing',
    opening: (title: string, organisation: string) => `${organisation} is heard about “${title}”.`,
    reminder: (title: string, organisation: string) =>
      `${organisation} has not answered in the hearing “${title}”. This is missing:`,
    themes: 'An answer is asked for on:',
    openTitle: 'Send the hearing',
    openConfirm: 'Send the hearing',
    openWarning: 'Sections, addressees and the rule of silence are settled once the hearing is sent.',
    extendClosed:
      'The hearing has closed. An extension opens it for this addressee alone, who has seen the others’ answers.',
  },
};
