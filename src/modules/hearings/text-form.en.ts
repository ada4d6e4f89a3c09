import type { SameKeys } from '../../kernel/language.ts';
import type * as da from './text-form.da.ts';

/** The same in English. */
export const form: SameKeys<typeof da.form> = {
  newTitle: 'New hearing',
  changeTitle: 'Change the draft',
  lead: 'The hearing is a draft until you send it. You see first who gets mail.',
  title: 'Title',
  body: 'Heard on behalf of',
  bodyHint: 'The body’s contact persons in each municipality get the mail; otherwise its members.',
  subject: 'Began with',
  noSubject: 'No particular item',
  subjectItem: (body: string, day: string, title: string) => `${body} ${day}: ${title}`,
  subjectDecision: (position: number) => `decision ${position}`,
  background: 'Background',
  backgroundHint: 'Stands in the mail, on the page of the answer and in the white paper.',
  sections: 'Questions, section by section',
  sectionsHint:
    'One question on each line; each is answered by itself. A line that begins with a hyphen is an alternative under ' +
    'the question. The first alternative is what is proposed. Without alternatives one answers with consent, consent ' +
    'with remarks, against, or no remarks.',
  papers: 'Papers',
  papersHint: 'Numbers of papers with commas between, as 2026-0012, 2026-0013.',
  dueOn: 'Deadline',
  closesOn: 'Last day for late answers',
  closesHint: 'Empty: no answers after the deadline.',
  reminders: 'Reminders',
  remindersHint: 'Days from the deadline, as -7, -1. Only those who are missing get them.',
  silence: 'What does it mean if an addressee does not answer?',
  silenceHint:
    'Must be chosen. Stands in the mail and on the page of the answer, and is settled once it is sent.',
  addressees: 'Municipalities',
  others: 'Others who are heard',
  audience: 'Who may know of the hearing?',
  audiences: { municipal: 'The municipal side alone', everybody: 'All who are heard' },
  answers: 'When do those who are heard see each other’s answers?',
  answersSeen: { 'when-closed': 'When the hearing has closed', 'at-once': 'At once, when submitted' },
  make: 'Save the draft',
};

type Facts = Readonly<Record<string, string | number>>;

export const refusals: Readonly<Record<keyof typeof da.refusals, string | ((facts: Facts) => string)>> = {
  'text-missing': 'Write something here.',
  'text-too-long': 'The text is too long. Shorten it.',
  'reason-missing': 'Write why.',
  'choose-one': 'Choose one of them.',
  'silence-missing': 'Choose what silence means. Nothing holds by itself.',
  'day-unreadable': 'Write the day as 17.11.2026.',
  'day-missing': 'Write a day.',
  'reminders-unreadable': 'Write reminders as days from the deadline, as -7, -1. Ten at most.',
  'no-sections': 'Write at least one question.',
  'too-many-sections': ({ line = 0 }) => `There are too many questions. There may be ${line} at most.`,
  'alternative-before-section': ({ line = 0 }) =>
    `Line ${line} is an alternative without a question. Write the question on the line above.`,
  'one-alternative': ({ line = 0 }) =>
    `The question in line ${line} has one alternative. Write at least two, or remove it.`,
  'line-too-long': ({ line = 0 }) => `Line ${line} is empty or too long.`,
  'no-such-paper': ({ number = '' }) => `Paper ${number} does not exist or has no file yet.`,
  'paper-closed': ({ number = '' }) => `Paper ${number} belongs to a closed item and cannot be sent out.`,
  'paper-municipal': ({ number = '' }) =>
    `Paper ${number} is for the municipal side. Choose the municipal side alone, or remove the paper.`,
  'item-municipal':
    'The item stands in the municipal part. Choose the municipal side alone, or begin without the item.',
  'deadline-before-opening': 'The deadline has passed already. Choose today or a later day.',
  'closes-before-deadline': 'The last day lies before the deadline. Choose the deadline or a later day.',
  'no-addressees': 'Choose at least one addressee.',
  'not-municipal':
    'A hearing for the municipal side cannot be sent to others. Remove the addressee, or choose all who are heard.',
  'changed-meanwhile': 'Somebody else changed this meanwhile. See what stands now, and try again.',
  'not-in-this-state': 'That cannot be done with the hearing as it is now.',
  'deadline-passed': 'The deadline has passed already. Change it before the hearing is sent.',
  'not-open':
    'The hearing takes no answers now. Write to the secretariat: they can give more time or write the answer down.',
  'answer-problems': 'Something is missing in the answer. Go back and put it right.',
  'answer-missing': 'Choose an answer to the section.',
  'remarks-missing': 'Write the remarks here, or choose another answer.',
  'remarks-not-wanted': 'There are remarks. Choose consent with remarks, or delete the text.',
  'source-missing': 'Write where the answer came from, as a letter of 4 May.',
  'not-before-deadline':
    'The deadline has passed, so the answer cannot be taken back. Write to the secretariat.',
  'email-unreadable': 'Write one mail address as name@domain.dk.',
  'not-closed': 'Close the hearing before it is reported.',
  'already-proposed':
    'The hearing is on its way to a meeting already. It can be declined there and proposed again.',
  'not-treated': ({ left = 0 }) =>
    `${left} ${Number(left) === 1 ? 'answer is' : 'answers are'} not treated. Treat or leave out with a reason.`,
  'meeting-gone': 'The meeting is no longer there or has been held. Choose another.',
};
