import type { SameKeys } from '../../kernel/language.ts';
import type * as da from './text-answer.da.ts';

/** The same in English. */
export const answer: SameKeys<typeof da.answer> = {
  crumb: 'Answer',
  title: (title: string) => `Answer to the hearing: ${title}`,
  lead: (name: string, day: string) => `You answer for ${name}. Deadline ${day}.`,
  leadExtended: (name: string, day: string) => `You answer for ${name}. Your deadline is extended to ${day}.`,
  onBehalfLead: (name: string) =>
    `You write down the answer of ${name}. It is marked with you and with where it came from.`,
  background: 'Background',
  papers: 'Papers',
  body: 'Heard by',
  silence: 'If you do not answer',
  silenceFirst: 'Where there are alternatives, to the first.',
  seen: 'Who sees the answer',
  seenHidden: 'The secretariat, when you submit. The others heard, once the hearing has closed.',
  seenOpen: 'The secretariat and the others heard, when you submit.',
  states: { none: 'Not begun', draft: 'Draft, not submitted', submitted: 'Submitted' },
  submittedLate: 'Submitted after the deadline',
  late: 'The deadline has passed. The answer is marked as late.',
  choice: (position: number) => `Answer to section ${position}`,
  remarks: (position: number) => `Remarks on section ${position}`,
  source: 'Where did the answer come from?',
  sourceHint: 'A letter of 4 May, a mail to the secretariat, a call',
  proposed: 'what is proposed',
  save: 'Save draft',
  look: 'Look the answer over',
  submitOnBehalf: 'Write the answer down',
  saved: (when: string, who: string) => `Saved ${when} by ${who}`,
  submitted: (when: string, who: string) => `Submitted ${when} by ${who}`,
  writtenDown: (when: string, who: string, source: string) => `Written down ${when} by ${who} from ${source}`,
  preview: 'Look the answer over',
  previewLead: (name: string) => `This is how the answer of ${name} reads. It is not submitted yet.`,
  submit: 'Submit the answer',
  change: 'Change the answer',
  takeBack: 'Take the answer back',
  takeBackWarning: 'The answer becomes a draft again and does not count until it is submitted anew.',
  takeBackConfirm: 'Yes, take the answer back',
  thanks: 'The answer is submitted',
  thanksText: 'You get a receipt by mail and can take the answer back and change it until the deadline.',
  thanksLate: 'You get a receipt by mail. The deadline has passed, so the answer cannot be taken back.',
  closed: 'The hearing takes no answers',
  closedText:
    'The hearing has closed. Write to the secretariat: they can give more time or write the answer down.',
  conflict: (when: string, who: string) => `${who} saved ${when} while you wrote`,
  conflictHelp:
    'Your text is in the fields. Your colleague’s is here and is saved. Put them together, and save again.',
  already: (when: string, who: string) => `The answer was submitted ${when} by ${who}`,
  alreadyHelp: 'There is one answer from each. Take it back if it is to be changed.',
  alreadyTyped: 'What you wrote',
  nobody: 'a colleague',
  empty: 'No answer',
  versions: 'Versions kept',
  version: (number: number) => `Version ${number}`,
  versionDraft: 'draft',
  versionSubmitted: 'submitted',
};

export const kinds: SameKeys<typeof da.kinds> = {
  consent: 'Consent',
  'consent-with-remarks': 'Consent with remarks',
  alternative: 'Alternative',
  against: 'Against',
  'no-remarks': 'No remarks',
};

export const silences: SameKeys<typeof da.silences> = {
  consent: 'Silence counts as consent',
  'no-answer': 'Silence is no answer and does not count',
  'nothing-to-report': 'Silence counts as no remarks',
};

export const receipt: SameKeys<typeof da.receipt> = {
  subject: (title: string) => `Receipt: answer to a hearing, ${title}`,
  got: (name: string, when: string) => `The answer of ${name} was received ${when}.`,
  written: (name: string, source: string) =>
    `The secretariat has written down the answer of ${name} from ${source}.`,
  until: (day: string) => `It can be taken back and changed until ${day}.`,
  section: (position: number, title: string) => `${position}. ${title}`,
  sender: 'Kind regards\nSekretariat for Rammeaftaler',
};
