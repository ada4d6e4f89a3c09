import type { SameKeys } from '../../kernel/language.ts';
import type { form as daForm, refusals as daRefusals } from './text-form.da.ts';

export const form: SameKeys<typeof daForm> = {
  newTitle: 'New round',
  changeTitle: 'Change the draft',
  lead: 'The round is a draft until you open it. You first see who gets mail.',
  kind: 'Kind',
  title: 'Title',
  purpose: 'Purpose',
  purposeHint: 'What the answers are for. Stands in the mail and on the page of the answer.',
  owner: 'Asked by',
  usualOwner: 'Sekretariat for Rammeaftaler',
  ownerHint: 'Who will use the answers.',
  subject: 'About',
  subjectHint: 'A meeting or an item. The answers are shown with the item when the round has closed.',
  noSubject: 'No meeting',
  subjectMeeting: (body: string, day: string) => `${body} ${day}`,
  subjectItem: (body: string, day: string, title: string) => `${body} ${day}: ${title}`,
  themes: 'Themes and questions',
  themesHint:
    'One theme on each line. A theme without questions asks for statements. A line that begins with a hyphen is a ' +
    'question: - Hvor mange pladser? [tal] *. Answers can be [tekst] text, [tal] number, [ja/nej] yes or no, or ' +
    '[valg: A | B] a choice. The star means that it is required.',
  opensOn: 'Opens',
  dueOn: 'Deadline',
  closesOn: 'Last day',
  closesHint: 'Answers between deadline and last day are marked as late.',
  reminders: 'Reminders',
  remindersHint: 'Days from the deadline, as -14, -5, -1, 1. Only those who are missing get them.',
  silence: 'What does silence mean?',
  addressees: 'Addressees',
  otherAddressees: 'Other addressees',
  body: 'Contact persons of',
  bodyHint:
    'The municipality’s contact persons in the body get the mail, else its members. Can be changed afterwards.',
  rights: 'Who sees what?',
  municipalOnly: 'The municipal side alone',
  municipalOnlyHint: 'The region does not see that the round exists.',
  answersOpen: 'Those who are asked see each other’s answers at once',
  answersOpenHint: 'Otherwise when the round has closed.',
  make: 'Save the draft',
  backTo: 'Cancel',
  copied: (number: number) => `Copied from round ${number}. Change the dates.`,
  burdenNow: (most: number, max: number) =>
    `In this half-year the most asked municipality is asked ${most} of at most ${max} fields.`,
};

type Facts = Readonly<Record<string, string | number>>;

export const refusals: SameKeys<typeof daRefusals> = {
  'text-missing': 'Write something here.',
  'text-too-long': 'The text is too long. Shorten it.',
  'reason-missing': 'Write why.',
  'choose-one': 'Choose one of them.',
  'day-unreadable': 'Write the day as 17.11.2026.',
  'day-missing': 'Write a day.',
  'reminders-unreadable': 'Write the reminders as days from the deadline, as -14, -5, -1, 1. At most ten.',
  'no-themes': 'Write at least one theme.',
  'too-many-themes': ({ line }: Facts) => `There are too many themes. There can be at most ${line}.`,
  'too-many-questions': ({ line }: Facts) => `There are too many questions. There can be at most ${line}.`,
  'question-before-theme': ({ line }: Facts) =>
    `Line ${line} is a question without a theme. Write the theme on the line above.`,
  'unknown-answer-kind': ({ line, word }: Facts) =>
    `Line ${line}: “${word}” is not known. Use [tekst], [tal], [ja/nej] or [valg: A | B].`,
  'choice-needs-two': ({ line }: Facts) => `Line ${line}: write at least two choices with | between them.`,
  'line-too-long': ({ line }: Facts) => `Line ${line} is empty or too long.`,
  'deadline-before-opening': 'The deadline lies before the opening. Choose a later one.',
  'closes-before-deadline': 'The last day lies before the deadline. Choose the deadline or a later day.',
  'no-addressees': 'Choose at least one addressee.',
  'not-municipal':
    'A round for the municipal side cannot go to others. Take the addressee out, or open the round to all.',
  'subject-gone': 'The meeting or item is no longer there. Choose another.',
  'meeting-missing': 'Choose the meeting the round is about.',
  'changed-meanwhile': 'Somebody else changed this meanwhile. See what stands now, and try again.',
  'not-in-this-state': 'This cannot be done with the round as it is now.',
  'deadline-passed': 'The deadline has passed already. Change it before the round is opened.',
  'not-later': 'Choose a day that is later than the deadline the addressee has now and has not passed.',
  'no-such-addressee': 'Choose one of the addressees.',
  'nobody-missing': 'All have answered. There is nobody to remind.',
  'not-open': 'The round takes no answers now. Write to the secretariat if yours is to count.',
  'theme-unanswered': 'Write something here, or tick that there is nothing to report.',
  'nothing-and-something': 'There is both an answer and a tick at nothing to report. Take one out.',
  'answer-missing': 'Answer the question.',
  'not-a-number': 'Write a number, as 1.250 or 12,5.',
};
