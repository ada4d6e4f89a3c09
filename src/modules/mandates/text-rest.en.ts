import type { SameKeys } from '../../kernel/language.ts';
import type { restDa } from './text-rest.da.ts';

export const restEn: SameKeys<typeof restDa> = {
  termEnds: {
    title: 'Ends',
    lead: (count, days) =>
      count === 0 ? `Nothing ends within ${days} days.` : `${count} end within ${days} days or have ended.`,
    days: 'Days ahead',
    empty: 'Nothing ends',
    emptyHelp: 'Bodies, terms of reference and seats with a last day stand here in good time.',
    what: 'What',
    day: 'Last day',
    past: 'ended',
    next: 'Next step',
    ends: 'See ends',
    titles: {
      body: (body) => `${body}: its term`,
      mandate: (_, title) => `Terms of reference: ${title}`,
      seat: (body, person) => `${body}: the seat of ${person}`,
    },
    acts: { extend: 'Extend', renominate: 'Find another', close: 'Close', revise: 'New version' },
  },
  overview: {
    call: (title) => `Nominate for ${title}`,
    callAct: 'Nominate',
    callNote: (count) => (count === 0 ? 'You have nominated nobody' : `You have nominated ${count}`),
    callOver: (title) => `The deadline for nominations has passed: ${title}`,
    callOverAct: 'Close and propose',
  },
  parts: {
    terms: 'Terms of reference and composition',
    composition: 'Composition: sides, municipalities, level',
    make: 'Begin terms of reference',
    ofItem: 'Terms of reference and staffing',
  },
  printed: {
    kicker: (number, state) => `Terms of reference, version ${number}, ${state.toLowerCase()}`,
    pageWords: ['page', 'of'] as readonly [string, string],
    body: 'Body',
    decidedBy: 'Set up by',
    validFrom: 'In force from',
    period: 'Period',
    unshown: (count, mark) =>
      `${count} letters are not in the type of the document and are shown as ${mark}.`,
  },
  versionPage: {
    held: 'This version is in force today.',
    notHeld: 'This version is not in force today.',
    pdf: 'Fetch as PDF',
    docx: 'Fetch for Word',
    validFrom: 'In force from',
    never: 'Not approved',
    writtenBy: 'Last written by',
  },
  differences: {
    title: (from, to) => `From version ${from} to version ${to}`,
    lead: (count) => (count === 1 ? '1 field has changed.' : `${count} fields have changed.`),
    back: 'To the terms of reference',
    from: 'From version',
    to: 'To version',
    none: 'The two versions are the same',
    because: (number, text) => `Correction ${number}: ${text}`,
  },
  refused: {
    title: 'The PDF could not be made',
    lead: 'Try again in a while, or fetch the terms of reference for Word.',
  },
  refusals: {
    'text-too-long': 'The text is too long. Write it shorter.',
    'text-missing': 'Write something here.',
    'reason-missing': 'Write why.',
    'choose-one': 'Choose one of the options.',
    'day-unreadable': 'Write the day as 17.11.2016.',
    'day-missing': 'Write a day.',
    'number-unreadable': 'Write a whole number from 1 to 100.',
    'changed-meanwhile': 'Somebody else changed it meanwhile. See what stands now, and try again.',
    'version-not-open': 'The version is no longer a draft. Take it back, or begin a new version.',
    'discussion-at-an-end': 'A political discussion (>) must stand between two phases.',
    'two-discussions': 'Two political discussions follow each other. Write a phase between them.',
    'too-many-steps': ({ most }) => `There can be at most ${most} lines.`,
    'seat-line-unreadable': ({ line }) =>
      `The line “${line}” cannot be read. Write e.g. Myndighed: 4 or Drift: 4-5.`,
    'seat-range-backwards': ({ line }) => `In the line “${line}” the first number is larger than the second.`,
    'ends-before-it-begins': 'The last day is before the first.',
    'not-in-this-state': 'That is not possible now. See how far it has come.',
    'nothing-written': 'Write something in the version before it is presented.',
    'nothing-presented': 'No version is presented. Present it first.',
    'corrections-open': ({ count }) =>
      `${count} correction(s) are not settled. Settle them, or tick that you go on all the same.`,
    'remarks-missing': 'Write at least one correction when it is approved with remarks.',
    'remarks-without-approval':
      'Corrections go along only when it is approved with remarks, discussed or returned.',
    'no-such-item': 'The item is no longer there. Choose another.',
    'item-missing': 'Choose the item at which it happened.',
    'nothing-to-adopt': 'There is no version with remarks worked in to put in force.',
    'not-later-than-the-approved': ({ day }) =>
      `The version can be in force from ${day} at the earliest, when the one before it was approved.`,
    'last-step': 'That was the last phase. Go on to reporting instead.',
    'field-missing': 'Choose where the correction was worked in.',
    'no-next-version': 'There is no next version yet. Begin a new version first.',
    'field-unchanged': ({ number }) =>
      `The text there is the same in version ${number}. Correct it first, or choose another place.`,
    'not-proposed': 'The proposal could not be sent. Make the title shorter, and try again.',
    'seats-backwards': 'The highest number of seats is lower than the lowest.',
    'nobody-invited': 'Choose at least one municipality.',
    'too-many-profiles': ({ most }) => `There can be at most ${most} lines.`,
    'deadline-passed': ({ day }) =>
      `The deadline was ${day}. The secretariat can give a later one or write the nomination.`,
    'call-not-open': 'The call is not open for nominations.',
    'nobody-picked': 'Tick at least one.',
    'picks-and-seats': ({ count, least, most }) =>
      `${count} are picked for ${least}-${most} seats. Change it, or tick below.`,
    'leader-has-not-agreed': ({ name }) => `The leader of ${name} has not agreed. Ask, or tick below.`,
    'no-body-yet': 'The body is not set up. Set it up and choose it on the call before the seats are filled.',
    'seat-refused': ({ name }) =>
      `${name} cannot get the seat in that period: see the members and days of the body. Nobody got a seat.`,
    'nominee-missing': 'Choose a person, or write a name.',
    'nominee-twice': 'Choose a person or write a new name, not both.',
    'no-such-person': 'The person is no longer in the register. Choose another.',
    'not-invited': 'The municipality is not invited. Change the call first.',
    'already-nominated': ({ name }) =>
      `${name} is nominated by the municipality already, perhaps by a colleague. Edit that nomination instead.`,
  },
};
