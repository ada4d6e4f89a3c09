import type { SameKeys } from '../../kernel/language.ts';
import type { secretariatDa, secretariatRefusalsDa } from './text-secretariat.da.ts';

/** The same in English. */
export const secretariatEn: SameKeys<typeof secretariatDa> = {
  title: 'The secretariat',
  lead: 'Whom the secretariat answers to, who clears what, and what it spends its time on.',
  change: 'Write a new version',
  changeLead: 'The new version holds from the day you write. The old ones stay.',
  anchor: 'Anchor municipality',
  reportsTo: 'Answers to',
  reporting: 'How it reports',
  holdsFrom: 'Holds from',
  source: 'Decided in',
  sourceHint: 'Meeting and item in words, if the meeting is not in the archive',
  item: 'The item where it was decided',
  itemHint: 'Copy the address from the page of the item, for instance /moeder/das/2016-11-17/punkt/6',
  itemOf: (number, title) => `Item ${number}: ${title}`,
  reason: 'Reason',
  visibility: 'Who may read',
  isPublic: 'Everybody may read, also without signing in',
  publicNow: 'Everybody',
  insideNow: 'Everybody who has signed in',
  lines: {
    clearance: 'Who clears what in daily work',
    necessary: 'Necessary tasks',
    wider: 'Tasks beyond the necessary',
    resource: 'Resources',
    temp: 'Temporary staff',
  },
  hints: {
    clearance: 'One on each line, for instance Agendas: the chair of FU',
    necessary: 'One on each line',
    wider: 'One on each line: what the cooperation has chosen to add',
    resource: 'One on each line, for instance Full-time equivalents: 2',
    temp:
      'One on each line, for instance Temp for consultant: 1 August to 31 December. Do not write why: absence is ' +
      'private',
  },
  what: 'What',
  who: 'Who or how much',
  versions: 'Versions',
  version: (number) => `Version ${number}`,
  older: (day) => `You read a version that held from ${day}. It is not the one that holds today.`,
  toNow: 'See the one that holds today',
  now: 'Holds now',
  recordedBy: (name) => `written by ${name}`,
  save: 'Save the version',
  none: 'Nothing written.',
  empty: 'The card is not written yet',
  emptyHelp: 'When the cooperation has agreed how the secretariat is run, it stands here.',
};
export const secretariatRefusalsEn: SameKeys<typeof secretariatRefusalsDa> = {
  'line-needs-colon': ({ line }) => `Write line ${line} with a colon, for instance Agendas: the chair of FU`,
  'line-too-long': ({ line }) => `Make line ${line} shorter`,
  'too-many-lines': ({ line }) => `Write at most ${line} lines`,
};
